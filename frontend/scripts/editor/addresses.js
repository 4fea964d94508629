// What a person types where an address is asked for, as an address that the server keeps; null for what is none.
const HOST = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)*\.\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u;
const POST = /^[^\s@:/?#]+@[^\s@:/?#]+\.\p{L}{2,}$/u;
const WHOLE = /^(?:https?:\/\/[^\s/?#]+|mailto:[^\s@]+@[^\s@]+|tel:[+\d])\S*$/i;
const OURS = /^\/(?![/\\])\S*$/;

export function addressOf(typed) {
  const said = typed.trim();
  if (WHOLE.test(said) || OURS.test(said)) return said;
  if (POST.test(said)) return `mailto:${said}`;
  return HOST.test(said) ? `https://${said}` : null;
}

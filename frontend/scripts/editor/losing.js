// What of a paste doesn't come along is told beside the text, all of it in one notice, until the next paste.
export function losing(notice, words) {
  const counts = new Map();
  notice.querySelector("[data-closes-notice]").addEventListener("click", () => {
    notice.hidden = true;
  });

  function shown() {
    notice.querySelector("ul").replaceChildren(
      ...[...counts].map(([name, count]) => {
        const line = document.createElement("li");
        const [one, many] = words[name];
        line.textContent = count === 1 ? one : many.replace("#", count);
        return line;
      }),
    );
    notice.hidden = !counts.size;
  }

  return {
    add: (name) => {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      shown();
    },
    none: () => {
      counts.clear();
      shown();
    },
  };
}

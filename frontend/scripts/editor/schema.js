// What a text may hold: the same as the server keeps (foundation/documents/narrative/grammar.py).
import { Mark, Node, mergeAttributes } from "@tiptap/core";
import { Heading } from "@tiptap/extension-heading";
import StarterKit from "@tiptap/starter-kit";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { addressOf } from "./addresses.js";
import { Deleting } from "./deleting.js";

// What a statement rests on: a finding, an item or an indicator, named where it stands.
const Ground = Node.create({
  name: "ground",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ about: { default: "" }, label: { default: "" } }),
  parseHTML: () => [{ tag: "span[data-about]", getAttrs: (node) => ({ about: node.dataset.about, label: node.textContent }) }],
  renderHTML: ({ node }) => ["span", { "data-about": node.attrs.about, class: "ground" }, node.attrs.label],
  renderText: ({ node }) => ` [${node.attrs.label}]`,
});

// A value that follows the registers: what it is now is written by the server when the page is shown.
const Fact = Node.create({
  name: "fact",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ key: { default: "" }, label: { default: "" } }),
  parseHTML: () => [{ tag: "span[data-fact]", getAttrs: (node) => ({ key: node.dataset.fact, label: node.textContent }) }],
  renderHTML: ({ node }) => ["span", { "data-fact": node.attrs.key, class: "fact" }, node.attrs.label],
  renderText: ({ node }) => node.attrs.label,
});

const Picture = (pictureAddress) =>
  Node.create({
    name: "image",
    group: "block",
    atom: true,
    draggable: true,
    addAttributes: () => ({ file: { default: 0 }, alt: { default: "" }, caption: { default: "" } }),
    parseHTML: () => [
      {
        tag: "figure[data-file]",
        getAttrs: (node) => ({
          file: Number(node.dataset.file),
          alt: node.querySelector("img")?.alt ?? "",
          caption: node.querySelector("figcaption")?.textContent ?? "",
        }),
      },
    ],
    renderHTML: ({ node }) => [
      "figure",
      { "data-file": node.attrs.file },
      ["img", { src: pictureAddress.replace("/0/", `/${node.attrs.file}/`), alt: node.attrs.alt }],
      ["figcaption", {}, node.attrs.caption],
    ],
  });

// A first heading of another document's is one under the section's own title; the smaller ones are all of one size.
const SectionHeading = Heading.extend({
  parseHTML: () => ["h1", "h2", "h3", "h4", "h5", "h6"].map((tag, at) => ({ tag, attrs: { level: at < 2 ? 2 : 3 } })),
});

// Where a remark in the margin was put. Nothing of it is seen in the document.
const Remark = Mark.create({
  name: "comment",
  inclusive: false,
  excludes: "",
  addAttributes: () => ({ id: { default: 0 } }),
  parseHTML: () => [{ tag: "span[data-comment]", getAttrs: (node) => ({ id: Number(node.dataset.comment) }) }],
  renderHTML: ({ HTMLAttributes }) => ["span", mergeAttributes({ "data-comment": HTMLAttributes.id, class: "remarked" }), 0],
});

const CaptionedTable = Table.extend({
  addAttributes() {
    return {
      caption: {
        default: "",
        parseHTML: (node) => node.dataset.caption ?? "",
        renderHTML: ({ caption }) => (caption ? { "data-caption": caption } : {}),
      },
    };
  },
});

// What may stand in a point, a quote and a cell. A table that is asked for in a list is put between its points.
const INSIDE = {
  listItem: "paragraph (paragraph | bulletList | orderedList)*",
  blockquote: "paragraph+",
  tableCell: "(paragraph | bulletList | orderedList)+",
  tableHeader: "paragraph+",
};
const kept = (one) => (INSIDE[one.name] ? one.extend({ content: INSIDE[one.name] }) : one);
const Kit = StarterKit.extend({
  addExtensions() {
    return this.parent().map(kept);
  },
});

// Only what the server keeps becomes a link, also where it is typed or pasted.
const keptAddress = (href) => addressOf(href ?? "") !== null;

export function extensions(pictureAddress) {
  return [
    Kit.configure({
      code: false,
      codeBlock: false,
      strike: false,
      underline: false,
      horizontalRule: false,
      heading: false,
      link: {
        openOnClick: false,
        autolink: true,
        isAllowedUri: keptAddress,
        defaultProtocol: "https",
        protocols: ["http", "https", "mailto", "tel"],
        HTMLAttributes: { rel: null, target: null },
      },
    }),
    SectionHeading.configure({ levels: [2, 3] }),
    CaptionedTable.configure({ resizable: false }),
    TableRow,
    kept(TableHeader),
    kept(TableCell),
    Ground,
    Fact,
    Picture(pictureAddress),
    Remark,
    Deleting,
  ];
}

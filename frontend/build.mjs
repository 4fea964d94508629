// Bundles styles, fonts and modules into the static folder that Django serves. `--watch` rebuilds on change.
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { build, context } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.resolve(here, "../src/varig/foundation/ui/static/build");

const options = {
  entryPoints: [
    { in: path.join(here, "styles/varig.css"), out: "varig" },
    { in: path.join(here, "scripts/varig.js"), out: "varig" },
  ],
  outdir: out,
  bundle: true,
  minify: true,
  target: ["es2022", "chrome110", "firefox115", "safari16"],
  loader: { ".woff2": "file", ".png": "dataurl" },
  // The static storage adds its own hash to each name, so these are plain.
  assetNames: "fonts/[name]",
  legalComments: "none",
  logLevel: "warning",
};

// The map's library is a module of its own: only pages with a map load it.
const leaflet = path.resolve(here, "../node_modules/leaflet/dist/leaflet-src.esm.js");
// So is the editor: only the pages where a section is written load it.
const editor = path.join(here, "scripts/editor/editor.js");
const alone = (file, out) => ({ ...options, entryPoints: [{ in: file, out }], format: "esm" });
const builds = [options, alone(leaflet, "leaflet"), alone(editor, "editor")];

await rm(out, { recursive: true, force: true });
for (const each of builds) {
  if (process.argv.includes("--watch")) await (await context(each)).watch();
  else await build(each);
}

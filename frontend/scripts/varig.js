// Small modules, each of which makes one thing easier. Every page works without them.
import "./dialogs.js";
import "./menus.js";
import "./keys.js";
import "./errors.js";
import "./autosize.js";
import "./folding.js";
import "./busy.js";
import "./choosing.js";
import "./calendar.js";
import "./rows.js";
import "./print.js";
import "./lost.js";
import "./blocked.js";
import "./map.js";
import "./board.js";

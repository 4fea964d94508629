// Maps of our own areas and places, without any map server. The list beside a map says the same, so without script
// (or without anything to draw) there is no map. See ui/components/map.html for what a map is given.
const PIN = "M14 1C6.8 1 1 6.7 1 13.8 1 23.4 14 35 14 35s13-11.6 13-21.2C27 6.7 21.2 1 14 1z";
const NEAR = 38; // px between two places, below which they are one until somebody zooms in
const NAMED_AREAS = 12;
const STILL = { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false };

const all = (root) => root.querySelectorAll?.("[data-map]:not([data-map-drawn])").forEach(draw);
all(document);
document.addEventListener("htmx:load", (event) => all(event.target));

async function draw(box) {
  box.dataset.mapDrawn = "1";
  const features = [...given(box), ...(await fetched(box))];
  const pick = box.dataset.pick ? picking(box) : null;
  if (!features.length) return;
  const L = await import(box.dataset.leaflet);
  box.hidden = false;
  // What is drawn reaches no further than the box, but while the map is dragged.
  const renderer = L.svg({ padding: 0 });
  const map = L.map(box, {
    ...STILL,
    renderer,
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0.25,
    scrollWheelZoom: false,
    // One finger scrolls the page, two move the map.
    dragging: !matchMedia("(pointer: coarse)").matches,
    maxZoom: 18,
  });
  const [zoomInText, zoomOutText] = ["M3 8h10M8 3v10", "M3 8h10"].map(sign);
  L.control.zoom({ zoomInText, zoomOutText, zoomInTitle: box.dataset.zoomIn, zoomOutTitle: box.dataset.zoomOut }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  map.on("dragstart", () => {
    renderer.options.padding = 1;
    map.fire("viewreset");
  });
  map.on("dragend", () => (renderer.options.padding = 0));
  // The wheel scrolls the page until somebody is in the map.
  map.on("focus", () => map.scrollWheelZoom.enable()).on("blur", () => map.scrollWheelZoom.disable());
  const points = features.filter((feature) => feature.geometry?.type === "Point");
  const areas = drawAreas(L, map, features, !points.length);
  const bounds = L.latLngBounds(points.map(place)).extend(areas.getBounds());
  if (pick && written(pick)) bounds.extend(written(pick));
  if (!bounds.isValid()) return void (box.hidden = true);
  map.fitBounds(bounds, { padding: [24, 24], maxZoom: 15, animate: false });
  map.setMinZoom(Math.min(map.getZoom() - 1.5, 12));
  drawPlaces(L, map, box, points);
  if (pick) letPick(L, map, box, pick);
  new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(box);
}

function given(box) {
  return box.dataset.features ? JSON.parse(box.dataset.features).features : [];
}
async function fetched(box) {
  if (!box.dataset.address) return [];
  try {
    const answer = await fetch(box.dataset.address, { headers: { Accept: "application/geo+json" } });
    return answer.ok ? (await answer.json()).features : [];
  } catch {
    return [];
  }
}
const place = (point) => [point.geometry.coordinates[1], point.geometry.coordinates[0]];

// Few areas carry their names, as far as there is room; else a name is shown by pointing.
function drawAreas(L, map, features, alone) {
  const surfaces = features.filter((feature) => /Polygon$/.test(feature.geometry?.type ?? ""));
  const named = alone && surfaces.length <= NAMED_AREAS;
  const how = named ? { permanent: true, direction: "center", className: "map-name" } : { sticky: true };
  const drawn = L.geoJSON(surfaces, {
    style: (feature) => ({ className: `map-area ${feature.properties.tone ?? ""}`.trim() }),
    onEachFeature: (feature, layer) => layer.bindTooltip(text("span", feature.properties.name), { opacity: 1, ...how }),
  }).addTo(map);
  if (named) map.on("zoomend moveend resize", () => makeRoom(map));
  return drawn;
}
function makeRoom(map) {
  const box = map.getContainer();
  const [all, ...shown] = [box, ...box.querySelectorAll(".leaflet-control")].map((one) => one.getBoundingClientRect());
  for (const label of box.querySelectorAll(".map-name")) {
    const at = label.getBoundingClientRect();
    const within = at.left >= all.left && at.right <= all.right && at.top >= all.top && at.bottom <= all.bottom;
    const covers = shown.some((one) => at.left < one.right && one.left < at.right && at.top < one.bottom && one.top < at.bottom);
    label.classList.toggle("covered", covers || !within);
    if (!covers) shown.push(at);
  }
}

// Places that would cover each other are one mark with their number, which opens them.
function drawPlaces(L, map, box, points) {
  const shown = L.layerGroup().addTo(map);
  const again = () => {
    shown.clearLayers();
    for (const group of grouped(map, points)) shown.addLayer(group.length > 1 ? many(L, map, box, group) : marker(L, group[0], reached(L, map, group[0], pin(box, group[0].properties))));
  };
  map.on("zoomend", again);
  again();
}
function grouped(map, points) {
  const groups = [];
  for (const point of points) {
    const at = map.project(place(point));
    const near = groups.find((group) => group.at.distanceTo(at) < NEAR);
    if (near) near.members.push(point);
    else groups.push({ at, members: [point] });
  }
  return groups.map((group) => group.members);
}
// Whoever comes to a place by Tab sees it, wherever the map has been moved.
function reached(L, map, point, made) {
  made.addEventListener("focus", () => map.panInside(place(point), { padding: [40, 40], animate: false }));
  return made;
}
function marker(L, point, html, size = [28, 36], anchor = [14, 36]) {
  const icon = L.divIcon({ className: "map-place", html, iconSize: size, iconAnchor: anchor });
  return L.marker(place(point), { icon, keyboard: false, riseOnHover: true });
}
function pin(box, about) {
  const made = document.createElement(about.address ? "a" : "span");
  made.className = `map-pin ${about.tone ?? ""}`.trim();
  if (about.address) made.href = about.address;
  const drawing = svg("svg", { width: 28, height: 36, viewBox: "0 0 28 36", "aria-hidden": "true" });
  drawing.append(svg("path", { d: PIN, class: "map-pin-body" }));
  const sign = about.icon && box.parentElement.querySelector(`template[data-map-icon="${CSS.escape(about.icon)}"]`);
  if (sign) {
    const inner = sign.content.firstElementChild.cloneNode(true);
    for (const [name, value] of Object.entries({ x: 6, y: 6, width: 16, height: 16 })) inner.setAttribute(name, value);
    drawing.append(inner);
  } else drawing.append(svg("circle", { cx: 14, cy: 14, r: 4.5, class: "map-pin-dot" }));
  const name = text("span", about.word ? `${about.name}, ${about.word}` : about.name);
  name.className = "map-pin-name";
  made.append(drawing, name);
  return made;
}
function many(L, map, box, group) {
  const button = text("button", String(group.length));
  button.type = "button";
  button.className = "map-many";
  button.setAttribute("aria-label", `${group.length} ${box.dataset.many}`);
  const bounds = L.latLngBounds(group.map(place));
  button.addEventListener("click", (event) => {
    event.stopPropagation(); // a click on the map closes what is open there
    const one = bounds.getNorthEast().equals(bounds.getSouthWest()) || map.getZoom() >= map.getMaxZoom();
    if (one) map.openPopup(listed(group), bounds.getCenter(), { closeButton: false, className: "map-list" });
    else map.fitBounds(bounds, { padding: [48, 48], animate: false });
  });
  return marker(L, group[0], button, [36, 36], [18, 36]);
}
function listed(group) {
  const list = document.createElement("ul");
  for (const { properties: about } of group) {
    const line = document.createElement("li");
    line.append(text(about.address ? "a" : "span", about.word ? `${about.name}, ${about.word}` : about.name));
    if (about.address) line.firstChild.href = about.address;
    list.append(line);
  }
  return list;
}

// Picking: a click (or the button, for those without a mouse) fills two fields; what is typed there moves the mark.
function picking(box) {
  const [latitude, longitude] = box.dataset.pick.split(" ").map((id) => document.getElementById(id));
  return latitude && longitude ? { latitude, longitude, tools: box.parentElement.querySelector("[data-map-tools]") } : null;
}
function written({ latitude, longitude }) {
  const read = ({ value }) => (value.trim() ? Number(value.trim().replace(",", ".").replace("\u2212", "-")) : NaN);
  const at = [read(latitude), read(longitude)];
  return at.every(Number.isFinite) && Math.abs(at[0]) <= 90 && Math.abs(at[1]) <= 180 ? at : null;
}
function letPick(L, map, box, { latitude, longitude, tools }) {
  const comma = document.documentElement.lang === "en" ? "." : ",";
  const write = (field, value) => {
    field.value = value === null ? "" : value.toFixed(6).replace(".", comma);
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const mark = L.marker([0, 0], { icon: L.divIcon({ className: "map-place", html: pin(box, { name: box.dataset.picked, tone: "picked" }), iconSize: [28, 36], iconAnchor: [14, 36] }), keyboard: false, interactive: false });
  const show = () => {
    const at = written({ latitude, longitude });
    if (at) {
      mark.setLatLng(at).addTo(map);
      if (!map.getBounds().contains(at)) map.panTo(at, { animate: false });
    } else mark.remove();
  };
  const put = ({ lat, lng }) => {
    write(latitude, lat);
    write(longitude, lng);
    tools.querySelector("[role=status]").textContent = box.dataset.put;
  };
  box.classList.add("picks");
  map.on("click", (event) => put(event.latlng));
  tools.hidden = false;
  tools.querySelector("[data-map-centre]").addEventListener("click", () => put(map.getCenter()));
  tools.querySelector("[data-map-clear]").addEventListener("click", () => {
    write(latitude, null);
    write(longitude, null);
    tools.querySelector("[role=status]").textContent = box.dataset.cleared;
  });
  for (const field of [latitude, longitude]) field.addEventListener("change", show);
  show();
}

const sign = (line) => `<svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.75" aria-hidden="true"><path d="${line}"/></svg>`;
function text(name, words) {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}
function svg(name, given) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(given)) made.setAttribute(key, value);
  return made;
}

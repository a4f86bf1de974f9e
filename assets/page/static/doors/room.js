// Keeps the numbers on the facilitator's screen fresh.

const PAUSE = 2000; // ms between two looks

/**
 * @typedef {{ slug: string, people: number }} StepCount
 * @typedef {{ room: string, open: boolean, joined: number, here: number, waiting: number, steps: StepCount[] }} Screen
 */

const shown = document.getElementById("room")?.dataset ?? {};
const wasOpen = shown.open === "yes";
const fresh = /** @type {HTMLElement} */ (document.getElementById("fresh"));

async function look() {
  if (document.hidden) return;
  try {
    const answer = await fetch("/room/counts", { headers: { Accept: "application/json" } });
    if (answer.status === 403) location.reload(); // the page says what to do
    if (!answer.ok) throw new Error(String(answer.status));
    const screen = /** @type {Screen} */ (await answer.json());
    // another room's link was opened in this browser: its numbers do not belong under this code
    if (screen.room !== shown.room || screen.open !== wasOpen) return location.reload();
    show(screen);
    say("");
  } catch {
    say("No connection. These numbers are a little old; they are looked up again by themselves.");
  }
}

/** @param {Screen} screen */
function show({ joined, here, waiting, steps }) {
  put("joined", joined, joined);
  put("here", here, joined);
  put("waiting", waiting, joined);
  for (const { slug, people } of steps) put(slug, people, joined);
}

/**
 * @param {string} name
 * @param {number} count
 * @param {number} most
 */
function put(name, count, most) {
  const place = document.querySelector(`[data-count="${name}"]`);
  if (!place) return;
  place.textContent = String(count);
  const bar = place.parentElement?.querySelector("progress");
  if (bar) {
    bar.max = Math.max(most, 1);
    bar.value = count;
  }
}

/** @param {string} text */
function say(text) {
  if (fresh.textContent !== text) fresh.textContent = text;
}

async function keepLooking() {
  await look();
  setTimeout(keepLooking, PAUSE);
}

setTimeout(keepLooking, PAUSE);
document.addEventListener("visibilitychange", look);

// Print the card; check two words against those that stand here. Nothing of it leaves the page.

const ENOUGH = 3; // letters that tell a word from all others

const find = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const fields = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("[data-place]")]);
const form = /** @type {HTMLFormElement} */ (find("checking"));

find("print").hidden = find("check").hidden = false;
find("print").addEventListener("click", () => print());
find("cover").addEventListener("click", () => cover(true));
find("uncover").addEventListener("click", () => cover(false));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const wrong = fields.find((field) => !isRight(field));
  find("checked").textContent = wrong
    ? `Word ${wrong.dataset.place} is another one. Look at what you wrote, or show the words.`
    : "✓ Both are right.";
  wrong?.focus();
});

/** @param {boolean} covered */
function cover(covered) {
  find("card").hidden = covered;
  form.hidden = !covered;
  find("cover").hidden = find("print").hidden = covered;
  find("checked").textContent = "";
  (covered ? fields[0] : find("cover")).focus();
}

/** @param {HTMLInputElement} field */
function isRight(field) {
  const words = [...document.querySelectorAll("#card b")].slice(0, 6);
  const word = words[Number(field.dataset.place) - 1].textContent ?? "";
  const typed = field.value.trim().toLowerCase();
  return typed.length >= ENOUGH && word.startsWith(typed);
}

// The QR code of a card brings six words after the #, which no server is told. They go into the
// form and out of the address, so that they stand in no history.

function takeWords() {
  const words = location.hash.slice(1).replace(/[^a-zA-Z]+/g, " ").trim();
  if (!words) return;
  history.replaceState(null, "", location.pathname);
  const field = document.getElementById("words");
  if (field instanceof HTMLTextAreaElement) {
    field.value = words;
    document.getElementById("open")?.focus();
  }
}

takeWords();
addEventListener("hashchange", takeWords);

// The secret link brings its secret after the #, which no server is told; it is sent in a form.

function takeToken() {
  const token = location.hash.slice(1);
  const field = document.getElementById("token");
  if (!token || !(field instanceof HTMLInputElement)) return;
  history.replaceState(null, "", location.pathname);
  field.value = token;
  field.form?.submit();
}

takeToken();
addEventListener("hashchange", takeToken);

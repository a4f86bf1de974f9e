/** Return the mark against forged requests, which the server sets as a cookie. */
export function forgeryMark() {
  return document.cookie.match(/(?:^|; )_xsrf=([^;]*)/)?.[1] ?? "";
}

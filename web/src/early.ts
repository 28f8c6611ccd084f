// Runs before the application has come: asks who is logged in and, on the first page, what that page asked for the last time (only addresses are
// kept in this browser, no answers). On a slow line that saves two ways there and back. The application takes the answers up in api/early.ts.
interface Early {
  language: string;
  answers: Map<string, Promise<Response>>;
}

const read = (name: string): unknown => {
  try {
    return JSON.parse(localStorage.getItem(`suot.${name}`) ?? "null");
  } catch {
    return null;
  }
};
const language = read("language") === "en" ? "en" : "vi";
const asked = location.pathname === "/" && location.search === "" ? read("first") : null;
const early: Early = { language, answers: new Map() };
for (const path of ["/api/session", ...(Array.isArray(asked) ? asked : [])]) {
  if (typeof path !== "string" || !path.startsWith("/api/")) continue;
  const answer = fetch(path, { headers: { "Accept-Language": language } });
  answer.catch(() => undefined); // told where it is taken up
  early.answers.set(path, answer);
}
(globalThis as { suotEarly?: Early }).suotEarly = early;

// The one way to the server: a verb, its arguments, its result. Types come from the OpenAPI document.
import { rememberFirst, takeEarly } from "./early";
import { methods, type Problem as ProblemShape, type Verbs } from "./schema";

export type VerbName = keyof Verbs;
export type Arguments<V extends VerbName> = Verbs[V]["arguments"];
export type Result<V extends VerbName> = Verbs[V]["result"];

/** As of which day, and for which office. */
export interface Stance {
  on?: string | undefined;
  at?: number | undefined;
}

export interface Options extends Stance {
  ifVersion?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** What went wrong, as the server says it (RFC 9457), or as we say it when there is no server. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly kind: string,
    detail: string,
    readonly field?: string,
  ) {
    super(detail);
  }

  get offline(): boolean {
    return this.status === 0;
  }
}

let csrf = "";
let language = "vi";

export function holdSecret(secret: string): void {
  csrf = secret;
}
export function speak(chosen: string): void {
  language = chosen;
}

export function isReading(verb: VerbName): boolean {
  return methods[verb] === "GET";
}

type Scalar = string | number | boolean;
type Given = Scalar | File | readonly (Scalar | File)[] | undefined | null;

function entriesOf(given: object): [string, Given][] {
  return Object.entries(given as Record<string, Given>).filter(
    ([, value]) => value !== undefined && value !== null && value !== "" && value !== false,
  );
}

function queryOf(entries: [string, Given][]): string {
  const query = new URLSearchParams();
  for (const [name, value] of entries)
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  const words = query.toString();
  return words === "" ? "" : `?${words}`;
}

const isFile = (value: Given): boolean =>
  value instanceof File || (Array.isArray(value) && value.some((one) => one instanceof File));

/** JSON; or, where there are files, one part a file beside the part "arguments". */
function bodyOf(entries: [string, Given][]): BodyInit {
  const plain = JSON.stringify(Object.fromEntries(entries.filter(([, value]) => !isFile(value))));
  const files = entries.filter(([, value]) => isFile(value));
  if (files.length === 0) return plain;
  const form = new FormData();
  form.append("arguments", new Blob([plain], { type: "application/json" }));
  for (const [name, value] of files)
    for (const file of Array.isArray(value) ? value : [value])
      if (file instanceof File) form.append(name, file, file.name);
  return form;
}

export function pathOf(verb: VerbName): string {
  return `/api/${verb.replaceAll(" ", "/")}`;
}

export function addressOf<V extends VerbName>(verb: V, given: Arguments<V>, stance: Stance = {}): string {
  return pathOf(verb) + queryOf([...entriesOf(given), ...entriesOf(stance)]);
}

type ProblemBody = Partial<ProblemShape>;

function problemOf(status: number, body: ProblemBody): Problem {
  const kind = body.type?.split("/").pop() ?? "internal";
  return new Problem(status, kind, body.detail ?? body.title ?? "", body.field);
}

/** A request to the server; throws a Problem where it does not succeed. */
export async function request<T>(path: string, init: RequestInit): Promise<T> {
  const headers = new Headers(init.headers);
  headers.set("Accept-Language", language);
  if (init.method !== undefined && init.method !== "GET") headers.set("X-CSRF-Token", csrf);
  const reads = init.method === "GET";
  if (reads) rememberFirst(path);
  const early = reads ? takeEarly(path, language) : undefined;
  const answer = await (early ?? fetch(path, { ...init, headers })).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Problem(0, "offline", "");
  });
  if (!answer.ok) throw problemOf(answer.status, (await answer.json().catch(() => ({}))) as ProblemBody);
  return answer.status === 204 ? (undefined as T) : ((await answer.json()) as T);
}

/** 128 random bits in hexadecimal; randomUUID is missing where the page came without TLS. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Runs a verb. A change carries a key of its own. Where its answer was lost on the way it is sent once more, byte for byte, with the same key, and the
 * server does not do it twice. Not so files (a form is never the same bytes twice), nor who asks again by hand: that is another change with another key.
 */
export function run<V extends VerbName>(
  verb: V,
  given: Arguments<V>,
  { ifVersion, signal, ...stance }: Options = {},
): Promise<Result<V>> {
  if (isReading(verb))
    return request(addressOf(verb, given, stance), { method: "GET", ...(signal && { signal }) });
  const body = bodyOf(entriesOf(given));
  const headers: Record<string, string> = { "Idempotency-Key": newKey() };
  if (typeof body === "string") headers["Content-Type"] = "application/json";
  if (ifVersion !== undefined) headers["If-Match"] = `"${ifVersion}"`;
  const path = pathOf(verb) + queryOf(entriesOf({ at: stance.at }));
  const post = () => request<Result<V>>(path, { method: "POST", body, headers, ...(signal && { signal }) });
  return post().catch((error: unknown) => {
    if (error instanceof Problem && error.offline && typeof body === "string") return post();
    throw error;
  });
}

/** Sends files and tells how far it is (0 to 1); only XMLHttpRequest knows that. */
export function send<V extends VerbName>(
  verb: V,
  given: Arguments<V>,
  { at }: Stance,
  progress: (part: number) => void,
): Promise<Result<V>> {
  return new Promise((done, failed) => {
    const sending = new XMLHttpRequest();
    sending.open("POST", pathOf(verb) + queryOf(entriesOf({ at })));
    sending.responseType = "json";
    sending.setRequestHeader("Accept-Language", language);
    sending.setRequestHeader("X-CSRF-Token", csrf);
    sending.setRequestHeader("Idempotency-Key", newKey());
    sending.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    sending.onerror = () => failed(new Problem(0, "offline", ""));
    sending.onload = () => {
      if (sending.status < 400) done(sending.response as Result<V>);
      else failed(problemOf(sending.status, (sending.response ?? {}) as ProblemBody));
    };
    sending.send(bodyOf(entriesOf(given)) as XMLHttpRequestBodyInit);
  });
}

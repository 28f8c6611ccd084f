import { useState, type SyntheticEvent } from "react";
import { Problem } from "../api/client";
import { login } from "../api/session";
import { useLanguage, useWords, type Language } from "../i18n/words";
import drawing from "../icon.svg";
import { Button } from "../ui/button";
import "./login.css";

export function Login({ choose, entered }: { choose: (language: Language) => void; entered: () => void }) {
  const words = useWords();
  const language = useLanguage();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [problem, setProblem] = useState("");
  const [waiting, setWaiting] = useState(false);

  async function enter(event: SyntheticEvent) {
    event.preventDefault();
    setWaiting(true);
    setProblem("");
    try {
      await login(name.trim(), password, code.trim());
      entered();
    } catch (error) {
      setProblem(error instanceof Problem && !error.offline ? error.message : words.states.offlineAdvice);
      setWaiting(false);
    }
  }

  return (
    <main className="login">
      <form onSubmit={(event) => void enter(event)} className="stack">
        <div className="login-head">
          <img src={drawing} alt="" width={36} height={36} />
          <div>
            <h1>Suốt</h1>
            <p className="quiet">{words.login.purpose}</p>
          </div>
        </div>
        {problem !== "" && (
          <p className="complaint" role="alert">
            {problem}
          </p>
        )}
        <label htmlFor="name">{words.login.name}</label>
        <input
          id="name"
          autoFocus
          autoComplete="username"
          autoCapitalize="none"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <label htmlFor="password">{words.login.password}</label>
        <input
          type="password"
          id="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <label htmlFor="code">{words.login.code}</label>
        <input
          id="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button primary submits waiting={waiting} disabled={name === "" || password === ""} className="large">
          {words.login.enter}
        </Button>
        <button type="button" className="plain" onClick={() => choose(language === "vi" ? "en" : "vi")}>
          {words.shell.otherLanguage}
        </button>
      </form>
    </main>
  );
}

// A page that fails says so; the frame around it stays.
import { Component, type ReactNode } from "react";
import { WordsOf } from "../i18n/words";
import { Button } from "../ui/button";

export class Guard extends Component<{ children: ReactNode }, { failed: boolean }> {
  static override contextType = WordsOf;
  declare context: React.ContextType<typeof WordsOf>;
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { words } = this.context;
    return (
      <div className="state-of-page" role="alert">
        <div className="stack">
          <h2>{words.states.broken}</h2>
          <p>{words.states.brokenAdvice}</p>
          <Button onClick={() => location.reload()}>{words.states.reload}</Button>
        </div>
      </div>
    );
  }
}

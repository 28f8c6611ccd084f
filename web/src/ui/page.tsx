// A page: its title (also of the window), what can be done on it, and what it holds.
import { useEffect, type ReactNode } from "react";

interface Props {
  title: string;
  note?: ReactNode;
  acts?: ReactNode;
  children: ReactNode;
}

export function Page({ title, note, acts, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Suốt`;
  }, [title]);
  return (
    <>
      <div className="page-head">
        <div className="grow">
          <h1>{title}</h1>
          {note && <div className="quiet">{note}</div>}
        </div>
        {acts && <div className="row">{acts}</div>}
      </div>
      {children}
    </>
  );
}

export function Panel({ title, acts, children, flush }: Omit<Props, "note" | "title"> & { title: ReactNode; flush?: boolean }) {
  return (
    <section className="panel">
      <header>
        <h2>{title}</h2>
        {acts}
      </header>
      {flush ? children : <div className="body">{children}</div>}
    </section>
  );
}

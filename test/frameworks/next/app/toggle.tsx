'use client';
import { type ReactNode, useState } from 'react';

/** Takes its children away and brings them back. */
export default function Toggle({ children }: { children: ReactNode }) {
  const [isShown, setShown] = useState(true);
  return (
    <main>
      <button id="show" onClick={() => setShown(!isShown)}>
        Show
      </button>
      {isShown && children}
    </main>
  );
}

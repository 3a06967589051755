import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import Pledge from './pledge';

function App() {
  const [isShown, show] = useState(true);
  return (
    <main>
      <button id="show" onClick={() => show(!isShown)}>
        Show
      </button>
      {isShown && <Pledge />}
    </main>
  );
}

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

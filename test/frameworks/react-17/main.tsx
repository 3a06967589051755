import { StrictMode, useState } from 'react';
import { render } from 'react-dom';
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

render(
  <StrictMode>
    <App />
  </StrictMode>,
  document.querySelector('#app'),
);

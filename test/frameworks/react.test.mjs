import { holdToPromises } from './apps.mjs';

const installed = ['react', 'react-dom', 'scheduler', '@lit/react'];

// In development React says what it dislikes, and StrictMode does everything twice.
for (const mode of ['development', 'production']) await holdToPromises(`React, ${mode}`, 'react/main.tsx', { installed, mode });

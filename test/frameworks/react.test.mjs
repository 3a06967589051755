import { holdToPromises } from './apps.mjs';

// In development React says what it dislikes, and StrictMode does everything twice.
await holdToPromises('React', 'react/main.tsx', { installed: ['react', 'react-dom', 'scheduler'] });

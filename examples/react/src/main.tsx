import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Birth } from './birth.js';

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <Birth />
  </StrictMode>,
);

import { must } from '@debrief/shared/lang/must.ts';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppProviders } from '#app/AppProviders.tsx';
import { router } from '#app/router.tsx';
import '#ui/mantine.css';
import '#ui/tokens.css';
import '#ui/hues.css';
import '#ui/fonts.css';
import '#ui/base.css';

createRoot(must(document.getElementById('root'), 'the root element of index.html')).render(
  <StrictMode>
    <AppProviders>
      <RouterProvider router={router} />
    </AppProviders>
  </StrictMode>,
);

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // After the screen has what it needs: the worker fetches every file of the app.
  window.addEventListener('load', () => void navigator.serviceWorker.register('/sw.js'));
}

import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { filterOf } from '#features/home/list-filter.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { UnexpectedErrorPage } from './UnexpectedErrorPage.tsx';

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: UnexpectedErrorPage,
});

// Every screen is a chunk of its own: who joins by a link loads only what joining needs.
const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: filterOf,
  component: lazyRouteComponent(() => import('./HomeRoute.tsx'), 'HomeRoute'),
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('#features/sign-in/SignInPage.tsx'), 'SignInPage'),
});
const create = createRoute({
  getParentRoute: () => root,
  path: '/new',
  component: lazyRouteComponent(() => import('./CreateRoute.tsx'), 'CreateRoute'),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('#features/settings/SettingsPage.tsx'), 'SettingsPage'),
});
const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  component: lazyRouteComponent(() => import('#features/join/JoinPage.tsx'), 'JoinPage'),
});
const postmortem = createRoute({
  getParentRoute: () => root,
  path: '/p/$postmortemId',
  component: lazyRouteComponent(() => import('./MeetingLayout.tsx'), 'MeetingLayout'),
});
const meeting = createRoute({
  getParentRoute: () => postmortem,
  path: '/',
  component: lazyRouteComponent(() => import('./MeetingRoute.tsx'), 'MeetingRoute'),
});
const prep = createRoute({
  getParentRoute: () => postmortem,
  path: '/prep',
  component: lazyRouteComponent(() => import('./PrepRoute.tsx'), 'PrepRoute'),
});
// Beside the meeting, not in it: who only reads does not enter, and who was shown out can still read.
const summary = createRoute({
  getParentRoute: () => root,
  path: '/p/$postmortemId/summary',
  component: lazyRouteComponent(() => import('#features/summary/SummaryPage.tsx'), 'SummaryPage'),
});
const templates = createRoute({
  getParentRoute: () => root,
  path: '/templates',
  component: lazyRouteComponent(() => import('#features/templates/TemplatesPage.tsx'), 'TemplatesPage'),
});
const template = createRoute({
  getParentRoute: () => root,
  path: '/templates/$templateId',
  component: lazyRouteComponent(() => import('#features/templates/TemplateEditorPage.tsx'), 'TemplateEditorPage'),
});

/** All screens by their addresses. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    signIn,
    create,
    settings,
    templates,
    template,
    join,
    postmortem.addChildren([meeting, prep]),
    summary,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

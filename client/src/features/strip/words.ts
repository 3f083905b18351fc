/** What the strip says. */
export const words = {
  label: 'The incident at a glance',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  whole: 'Show all',
  earlier: 'Earlier',
  later: 'Later',
  help: 'Zoom with + and −, move with the arrow keys, 0 shows all.',
  goTo: (text: string, time: string) => `${time}: ${text.replace(/[.\s]+$/u, '')}. Go to this event`,
  goToMany: (count: number, time: string) => `${count} events from ${time}. Zoom in to them`,
  untitled: 'An event without words',
  download: 'Download as SVG',
};

/** Line drawings of the rail; 20 by 20. */
const drawings = {
  teams:
    'M7.5 8.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM2 17c0-3.6 2-6 5.5-6s5.5 2.4 5.5 6M13.2 3.6a2.4 2.4 0 1 1 .3 4.7M15 10.8c2 .6 3 2.6 3 5.2',
  app: 'M10 2.5a5 5 0 0 0-3 9c.7.6 1 1.2 1 2v.5h4v-.5c0-.8.3-1.4 1-2a5 5 0 0 0-3-9ZM8 16h4M8.5 18h3',
} as const;

export function icon(name: keyof typeof drawings): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', drawings[name]);
  svg.append(path);
  return svg;
}

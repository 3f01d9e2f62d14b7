// Everything here is a comfort: each page works the same without it. All words come from the page.
(() => {
  const root = document.documentElement;

  const dark = () => (root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

  const switches = () => document.querySelectorAll('a.theme-switch').forEach(link => {
    const name = () => { link.textContent = dark() ? link.dataset.light : link.dataset.dark; };
    const turn = event => {
      event.preventDefault();
      root.dataset.theme = dark() ? 'light' : 'dark';
      // For this device; the server paints the next page with it.
      document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
      name();
    };
    link.setAttribute('role', 'button');
    link.addEventListener('click', turn);
    link.addEventListener('keydown', event => { if (event.key === ' ') turn(event); });
    // A page that the browser had put aside may have other colours than those chosen since.
    addEventListener('pageshow', event => {
      const chosen = event.persisted && document.cookie.match(/(?:^|; )theme=(light|dark)(?:;|$)/);
      if (chosen) root.dataset.theme = chosen[1];
      name();
    });
    name();
  });

  // "12 minutes ago" for a week, then the date; both in the reader's zone and in their way of writing the page's language.
  const times = () => {
    const page = root.lang || 'en', base = page.split('-')[0];
    const lang = page === base && navigator.languages.find(l => l.split('-')[0] === base) || page;
    const ago = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
    const day = new Intl.DateTimeFormat(lang, { dateStyle: 'long' });
    const full = new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeStyle: 'short' });
    document.querySelectorAll('time[datetime][data-now]').forEach(time => {
      const then = new Date(time.dateTime);
      if (isNaN(then)) return;
      const minutes = Math.max(0, Math.floor((Date.now() - then) / 60000));
      const midnight = d => Date.UTC(d.getFullYear(), d.getMonth(), d.getDate());
      const days = Math.round((midnight(new Date()) - midnight(then)) / 86400000);
      time.title = full.format(then);
      time.textContent = minutes < 1 && root.dataset.justNow ? root.dataset.justNow
        : minutes < 60 ? ago.format(-minutes, 'minute')
        : minutes < 720 || days < 1 ? ago.format(-Math.floor(minutes / 60), 'hour')
        : days < 8 ? ago.format(-days, 'day')
        : day.format(then);
    });
  };

  // A second press while the first is under way does nothing. No button is disabled, so its name and value are sent.
  const sent = new Map();
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method === 'get') return;
    if (performance.now() - sent.get(form) < 10000) return event.preventDefault();
    sent.set(form, performance.now());
    form.setAttribute('aria-busy', 'true');
  });
  addEventListener('pageshow', () => {
    sent.forEach((when, form) => form.removeAttribute('aria-busy'));
    sent.clear();
  });

  // What was just done has been read by whoever goes on to read the page.
  ['wheel', 'touchmove', 'keydown'].forEach(kind => addEventListener(kind, () =>
    setTimeout(() => document.querySelectorAll('.notice.done').forEach(notice => notice.classList.add('seen')), 1500), { once: true, passive: true }));

  // Words of a form that was just left, see writing.js: for the very next page alone.
  const forget = () => { try { sessionStorage.removeItem('hearth.words'); } catch { /* storage is shut */ } };
  // On a first visit this comes when the page is there already.
  if (document.readyState === 'complete') forget(); else addEventListener('load', forget);

  // The member's menu closes on Escape and when the reader goes elsewhere.
  const close = (menu, focus) => { menu.open = false; if (focus) menu.querySelector('summary').focus(); };
  const open = () => document.querySelectorAll('details.menu[open]');
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') open().forEach(menu => close(menu, menu.contains(document.activeElement)));
  });
  ['click', 'focusin'].forEach(kind => document.addEventListener(kind, event =>
    open().forEach(menu => { if (!menu.contains(event.target)) close(menu); })));

  // "2 new replies" while a thread lies open. A page that nobody looks at does not listen: browsers have few lines to a server.
  const live = () => document.querySelectorAll('[data-live]').forEach(place => {
    let line;
    const hear = event => {
      const { many, words, path } = JSON.parse(event.data), link = document.createElement('a');
      link.href = path;
      link.textContent = words;
      place.replaceChildren(...many ? [link] : []);
    };
    const listen = () => {
      if (line) line.close();
      line = document.hidden ? null : new EventSource(place.dataset.live);
      if (line) line.onmessage = hear;
    };
    document.addEventListener('visibilitychange', listen);
    addEventListener('pagehide', () => line && line.close());
    addEventListener('pageshow', event => event.persisted && listen());
    listen();
  });

  const begin = () => { switches(); times(); live(); };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin); else begin();
})();

// Makes writing nicer: a toolbar, a preview while typing, drafts, suggestions of names. Each form works the same without it,
// and all words come from the page.
(() => {
  const say = document.documentElement.dataset;
  const later = (wait, what) => { let timer; return () => { clearTimeout(timer); timer = setTimeout(what, wait); }; };
  const make = (name, set = {}, text = '') => {
    const made = document.createElement(name);
    Object.entries(set).forEach(([key, value]) => made.setAttribute(key, value));
    made.textContent = text;
    return made;
  };

  // What a browser still carries for a page that is being left (Fetch, section 4.5: 64 KiB), with some room.
  const carried = 60000;
  const filled = form => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string' && !name.startsWith('jakarta.')) fields.append(name, value);
    return fields.toString();
  };
  const send = (form, address, keepalive = false) => fetch(address, { method: 'POST', body: filled(form), redirect: 'manual', keepalive,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }).then(answer => {
    if (!answer.ok) throw Object.assign(new Error(), { status: answer.status });
    return answer;
  });

  // Puts text in place of the selection so that the browser can take it back with Ctrl+Z.
  const insert = (box, text, from, to) => {
    box.focus();
    box.setSelectionRange(from, to);
    if (!document.execCommand('insertText', false, text)) {
      box.setRangeText(text, from, to, 'end');
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  };
  // Pressed again on the same words it takes the tags away.
  const around = (before, after) => box => {
    const { selectionStart: from, selectionEnd: to, value } = box, chosen = value.slice(from, to);
    if (value.slice(0, from).endsWith(before) && value.slice(to).startsWith(after)) {
      insert(box, chosen, from - before.length, to + after.length);
      box.setSelectionRange(from - before.length, to - before.length);
      return;
    }
    insert(box, before + chosen + after, from, to);
    box.setSelectionRange(from + before.length, from + before.length + chosen.length);
  };
  const link = box => {
    const chosen = box.value.slice(box.selectionStart, box.selectionEnd), address = /^https?:\/\//.test(chosen) ? chosen : 'https://';
    const from = box.selectionStart, before = `<a href="${address}">`;
    insert(box, before + (chosen === address ? '' : chosen) + '</a>', from, box.selectionEnd);
    if (address === chosen) box.setSelectionRange(from + before.length, from + before.length);
    else box.setSelectionRange(from + 9, from + 9 + address.length);
  };
  const list = box => {
    const chosen = box.value.slice(box.selectionStart, box.selectionEnd);
    const items = chosen ? chosen.split('\n').filter(line => line.trim()) : [''];
    insert(box, '<ul>\n' + items.map(item => `<li>${item}</li>`).join('\n') + '\n</ul>', box.selectionStart, box.selectionEnd);
    if (!chosen) box.setSelectionRange(box.selectionEnd - 11, box.selectionEnd - 11);
  };
  const tools = [['strong', around('<strong>', '</strong>'), 'b'], ['emphasis', around('<em>', '</em>'), 'i'], ['list', list],
    ['link', link, 'k'], ['quote', around('[quote]', '[/quote]')]];

  const toolbar = box => {
    const bar = make('div', { class: 'toolbar', role: 'toolbar', 'aria-label': say.toolbar, 'aria-controls': box.id });
    const buttons = tools.map(([name, act, key], i) => {
      const button = make('button', { type: 'button', tabindex: i ? -1 : 0, class: 'tool ' + name }, say['tool' + name]);
      if (key) button.setAttribute('aria-keyshortcuts', 'Control+' + key.toUpperCase());
      button.addEventListener('click', () => act(box));
      bar.append(button);
      return button;
    });
    bar.append(make('span', { class: 'quiet keys', 'aria-hidden': true }, say.keys));
    bar.addEventListener('keydown', event => {
      const at = buttons.indexOf(document.activeElement), step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (at < 0 || !step) return;
      event.preventDefault();
      buttons[at].tabIndex = -1;
      const next = buttons[(at + step + buttons.length) % buttons.length];
      next.tabIndex = 0;
      next.focus();
    });
    box.addEventListener('keydown', event => {
      const tool = (event.ctrlKey || event.metaKey) && !event.altKey && tools.find(([, , key]) => key === event.key.toLowerCase());
      if (tool) { event.preventDefault(); tool[1](box); }
    });
    box.before(bar);
    // With a keyboard on the screen: the tools at its top, the box, the buttons at the keyboard's edge.
    const fit = () => { if (innerHeight < 480 && document.activeElement === box) bar.scrollIntoView({ block: 'start' }); };
    box.addEventListener('focus', fit);
    addEventListener('resize', fit);
  };

  // Stands below the buttons, so that they stay where they are while it grows.
  const preview = (box, form) => {
    const pane = form.querySelector('.preview') || make('section', { class: 'preview', 'aria-label': say.preview, hidden: '' });
    if (!pane.isConnected) form.append(pane);
    let asked = 0;
    const show = later(500, () => {
      const mine = ++asked;
      if (!box.value.trim()) { pane.hidden = true; return; }
      send(form, '/preview').then(answer => answer.text()).then(html => {
        if (mine !== asked) return;
        pane.hidden = false;
        pane.innerHTML = html;
      }).catch(() => {});
    });
    box.addEventListener('input', show);
    if (box.value.trim()) show();
  };

  const drafts = (form, status) => {
    let saved = true, failed = false, sending = false, since = 0, timer, last = Promise.resolve();
    const tell = (words, link) => status.replaceChildren(words, ...link ? [' ', link] : []);
    const problem = error => {
      failed = true;
      if (error.status === 409) return tell(say.draftElsewhere);
      // An answer that leads to signing in: the server has kept the words.
      if (error.status === 0) {
        saved = true;
        failed = false;
        const place = form.querySelector('[name=place]')?.value || '/';
        return tell(say.draftSignedOut, make('a', { href: '/sign-in?' + new URLSearchParams({ words: 'kept', next: place }) }, say.signIn));
      }
      tell(say.draftFailed);
      clearTimeout(timer);
      timer = setTimeout(soon, 15000);
    };
    // One at a time, so that an earlier state never comes after a later one.
    const save = () => (last = last.catch(() => {}).then(() => {
      const state = filled(form);
      since = 0;
      return send(form, '/drafts/save').then(() => {
        failed = false;
        if (filled(form) === state) { saved = true; tell(say.draftSaved); }
      });
    }));
    const soon = () => { if (!saved) save().catch(problem); };
    // Three seconds after the last key, and every eight while somebody writes on and on.
    form.addEventListener('input', () => {
      saved = false;
      if (!failed) tell('');
      since = since || Date.now();
      clearTimeout(timer);
      timer = setTimeout(soon, Math.max(0, Math.min(3000, since + 8000 - Date.now())));
    });
    addEventListener('online', soon);
    // Whoever leaves the page, or turns to something else on a phone, takes nothing along: what is not saved yet goes now.
    const leave = () => {
      if (saved || sending || filled(form).length > carried) return;
      saved = true;
      try { sessionStorage.setItem('hearth.words', filled(form)); } catch { /* storage is shut: a reload may be quicker than the save */ }
      send(form, '/drafts/save', true).catch(error => { saved = false; problem(error); });
    };
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', () => { if (document.hidden) leave(); });
    addEventListener('beforeunload', event => {
      if (!saved && !sending && (failed || filled(form).length > carried)) event.preventDefault();
      // Before the next page is asked for, for that may be this one again.
      else leave();
    });
    addEventListener('pageshow', () => { sending = false; });
    // A page that was loaded again may have been asked for before those words arrived. hearth.js removes them from the tab.
    try {
      const typed = new URLSearchParams(sessionStorage.getItem('hearth.words')), field = name => form.elements[name]?.value.split('.')[0];
      if (typed.get('place') === field('place') && typed.get('owner')?.split('.')[0] === field('owner')) {
        [...form.elements].filter(e => e.matches('textarea, input[type=text]') && typed.has(e.name) && e.value !== typed.get(e.name)).forEach(e => {
          e.value = typed.get(e.name);
          e.dispatchEvent(new InputEvent('input', { bubbles: true }));
        });
      }
    } catch { /* storage is shut */ }
    // The words are safe with the server before the page is left; when it cannot be reached the page stays.
    form.addEventListener('submit', event => {
      clearTimeout(timer);
      if (form.dataset.sure || saved && event.submitter?.name !== 'draft') { sending = true; return; }
      event.preventDefault();
      const go = () => {
        form.dataset.sure = 'yes';
        form.requestSubmit(event.submitter);
        delete form.dataset.sure;
      };
      // Where two drafts meet, the page shows both.
      if (event.submitter?.name === 'draft') return save().catch(error => error.status === 409 ? go() : problem(error));
      save().then(() => true, error => error.status !== undefined).then(reached => {
        if (!reached) { failed = true; tell(say.offline); status.focus(); return; }
        go();
      });
    });
  };

  // Where a place in the text stands on the page: a copy of the box is laid out and measured.
  const whereIs = (box, index) => {
    const copy = make('div'), mark = make('span', {}, '@'), style = getComputedStyle(box);
    for (const name of ['font', 'padding', 'border', 'letterSpacing', 'direction', 'unicodeBidi', 'textAlign']) copy.style[name] = style[name];
    Object.assign(copy.style, { position: 'absolute', visibility: 'hidden', whiteSpace: 'pre-wrap', overflowWrap: 'break-word', width: box.clientWidth + 'px' });
    copy.append(box.value.slice(0, index), mark, box.value.slice(index + 1));
    box.parentElement.append(copy);
    const found = { left: mark.offsetLeft, top: mark.offsetTop - box.scrollTop, height: mark.offsetHeight };
    copy.remove();
    return found;
  };

  const names = box => {
    const menu = make('ul', { class: 'names', role: 'listbox', id: box.id + '-names', 'aria-label': say.names, hidden: '' });
    let from = 0, at = 0, asked = 0;
    box.after(menu);
    box.setAttribute('aria-autocomplete', 'list');
    box.setAttribute('aria-controls', menu.id);
    const typed = () => box.selectionStart === box.selectionEnd && /(^|[\s(])@([\p{L}\p{N}_-]{2,20})$/u.exec(box.value.slice(0, box.selectionStart));
    const close = () => { asked++; menu.hidden = true; box.removeAttribute('aria-activedescendant'); };
    const mark = to => {
      at = (to + menu.children.length) % menu.children.length;
      [...menu.children].forEach((item, i) => item.setAttribute('aria-selected', i === at));
      box.setAttribute('aria-activedescendant', menu.children[at].id);
    };
    const take = i => { insert(box, '@' + menu.children[i].dataset.name + ' ', from, box.selectionStart); close(); };
    // Under the name, or over it where a keyboard covers the page below.
    const show = () => {
      const { left, top, height } = whereIs(box, from), view = visualViewport;
      menu.hidden = false;
      const line = box.getBoundingClientRect().top + top, below = view.offsetTop + view.height - line - height;
      const over = below < menu.offsetHeight && line - view.offsetTop > below;
      menu.style.top = box.offsetTop + Math.max(0, over ? top - menu.offsetHeight - 4 : Math.min(top + height + 4, box.offsetHeight)) + 'px';
      menu.style.left = box.offsetLeft + Math.max(0, Math.min(left, box.offsetWidth - menu.offsetWidth)) + 'px';
    };
    const ask = later(200, () => {
      const word = typed(), mine = ++asked;
      if (!word) return close();
      from = box.selectionStart - word[2].length - 1;
      const topic = box.form.querySelector('[name=topic]').value;
      fetch('/mentions?' + new URLSearchParams({ q: word[2], topic })).then(answer => answer.json()).then(found => {
        if (mine !== asked || !found.length) { if (mine === asked) close(); return; }
        menu.replaceChildren(...found.map((person, i) => {
          const item = make('li', { role: 'option', id: menu.id + i, 'data-name': person.name }, person.displayName + ' @' + person.name);
          item.addEventListener('mousedown', event => { event.preventDefault(); take(i); });
          return item;
        }));
        show();
        mark(0);
      }).catch(close);
    });
    box.addEventListener('input', ask);
    box.addEventListener('blur', close);
    // The list belongs to the word that is being typed; with the caret elsewhere it would take other words away.
    document.addEventListener('selectionchange', () => {
      const word = menu.hidden || typed();
      if (!menu.hidden && (!word || box.selectionStart - word[2].length - 1 !== from)) close();
    });
    box.addEventListener('keydown', event => {
      if (menu.hidden || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
      const word = typed(), whole = word && menu.children[at].dataset.name === word[2];
      const act = { ArrowDown: () => mark(at + 1), ArrowUp: () => mark(at - 1), Enter: () => take(at), Tab: () => take(at), Escape: close }[event.key];
      if (whole && event.key === 'Enter') return close();
      if (act) { event.preventDefault(); event.stopPropagation(); act(); }
    });
  };

  // What the server makes of a quote; the box of this page takes it when something stands there already.
  const quote = (anchor, box) => fetch(anchor.href).then(answer => answer.text()).then(html => {
    const given = new DOMParser().parseFromString(html, 'text/html').querySelector('#text').value, end = box.value.length;
    insert(box, (/\n\n$/.test(box.value) ? '' : /\n$/.test(box.value) ? '\n' : '\n\n') + given, end, end);
    box.scrollTop = box.scrollHeight;
  });

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('textarea.writing').forEach(box => {
      const form = box.form;
      toolbar(box);
      preview(box, form);
      names(box);
      drafts(form, form.querySelector('.saved'));
      // Whoever goes to the box goes on where the text ends, below a quote.
      box.setSelectionRange(box.value.length, box.value.length);
      form.addEventListener('keydown', event => {
        if (event.key !== 'Enter' || event.isComposing) return;
        const one = event.target.matches('input[type=text]');
        if (event.ctrlKey || event.metaKey) form.requestSubmit(form.querySelector('.send'));
        else if (one) box.focus();
        if (one || event.ctrlKey || event.metaKey) event.preventDefault();
      });
    });
    // Quote takes the words that are selected in the post.
    document.querySelectorAll('a.quote').forEach(anchor => anchor.addEventListener('click', event => {
      const chosen = getSelection(), words = anchor.closest('article').querySelector('.words'), box = document.querySelector('textarea.writing');
      if (!chosen.isCollapsed && words.contains(chosen.anchorNode) && words.contains(chosen.focusNode)) {
        anchor.search = new URLSearchParams({ quote: '', words: chosen.toString().slice(0, 2000) });
      }
      if (!box?.value.trim() || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      quote(anchor, box).catch(() => { location.href = anchor.href; });
    }));
  });
})();

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

  const send = (form, address) => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string' && !name.startsWith('jakarta.')) fields.append(name, value);
    return fetch(address, { method: 'POST', body: fields, redirect: 'manual' }).then(answer => {
      if (!answer.ok) throw new Error(answer.status);
      return answer;
    });
  };

  // Puts text in place of the selection so that the browser can take it back with Ctrl+Z.
  const insert = (box, text, from, to) => {
    box.focus();
    box.setSelectionRange(from, to);
    if (!document.execCommand('insertText', false, text)) {
      box.setRangeText(text, from, to, 'end');
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  };
  const around = (before, after) => box => {
    const { selectionStart: from, selectionEnd: to, value } = box, chosen = value.slice(from, to);
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
  };

  const preview = (box, form) => {
    const pane = form.querySelector('.preview') || box.parentElement.appendChild(make('div', { class: 'preview', role: 'region', 'aria-label': say.preview, hidden: '' }));
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
    let saved = true, last = Promise.resolve();
    // One at a time, so that an earlier state never comes after a later one.
    const save = () => (last = last.catch(() => {}).then(() => send(form, '/drafts/save')).then(() => { saved = true; status.textContent = say.draftSaved; }));
    const soon = later(3000, () => save().catch(() => { status.textContent = say.draftFailed; }));
    form.addEventListener('input', () => { saved = false; status.textContent = ''; soon(); });
    // The words are safe with the server before the page is left; when it cannot be reached the page stays.
    form.addEventListener('submit', event => {
      if (form.dataset.sure || saved) return;
      event.preventDefault();
      save().then(() => true, failed => failed.message && /^\d+$/.test(failed.message)).then(reached => {
        if (!reached) { status.textContent = say.offline; status.focus(); return; }
        form.dataset.sure = 'yes';
        form.requestSubmit(event.submitter);
        delete form.dataset.sure;
      });
    });
  };

  const names = box => {
    const menu = make('ul', { class: 'names', role: 'listbox', id: box.id + '-names', 'aria-label': say.names, hidden: '' });
    let from = 0, at = 0, asked = 0;
    box.after(menu);
    box.setAttribute('aria-autocomplete', 'list');
    box.setAttribute('aria-controls', menu.id);
    const close = () => { asked++; menu.hidden = true; box.removeAttribute('aria-activedescendant'); };
    const mark = to => {
      at = (to + menu.children.length) % menu.children.length;
      [...menu.children].forEach((item, i) => item.setAttribute('aria-selected', i === at));
      box.setAttribute('aria-activedescendant', menu.children[at].id);
    };
    const take = i => { insert(box, '@' + menu.children[i].dataset.name + ' ', from, box.selectionStart); close(); };
    const ask = later(200, () => {
      const before = box.value.slice(0, box.selectionStart), typed = /(^|[\s(])@([\p{L}\p{N}_-]{2,20})$/u.exec(before), mine = ++asked;
      if (!typed) return close();
      from = before.length - typed[2].length - 1;
      const topic = box.form.querySelector('[name=topic]').value;
      fetch('/mentions?' + new URLSearchParams({ q: typed[2], topic })).then(answer => answer.json()).then(found => {
        if (mine !== asked || !found.length) { if (mine === asked) close(); return; }
        menu.replaceChildren(...found.map((person, i) => {
          const item = make('li', { role: 'option', id: menu.id + i, 'data-name': person.name }, person.displayName + ' @' + person.name);
          item.addEventListener('mousedown', event => { event.preventDefault(); take(i); });
          return item;
        }));
        menu.hidden = false;
        mark(0);
      }).catch(close);
    });
    box.addEventListener('input', ask);
    box.addEventListener('blur', close);
    box.addEventListener('keydown', event => {
      if (menu.hidden) return;
      const act = { ArrowDown: () => mark(at + 1), ArrowUp: () => mark(at - 1), Enter: () => take(at), Tab: () => take(at), Escape: close }[event.key];
      if (act) { event.preventDefault(); event.stopPropagation(); act(); }
    });
  };

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('textarea.writing').forEach(box => {
      const form = box.form, status = make('p', { class: 'quiet saved', role: 'status', tabindex: -1 });
      toolbar(box);
      preview(box, form);
      names(box);
      (form.querySelector('.row') || box.parentElement).after(status);
      drafts(form, status);
      form.addEventListener('keydown', event => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); form.requestSubmit(form.querySelector('button.send')); }
      });
    });
    // Quote takes the words that are selected in the post.
    document.querySelectorAll('a.quote').forEach(anchor => anchor.addEventListener('click', () => {
      const chosen = getSelection(), words = anchor.closest('article').querySelector('.words');
      if (!chosen.isCollapsed && words.contains(chosen.anchorNode) && words.contains(chosen.focusNode)) {
        anchor.search = new URLSearchParams({ quote: '', words: chosen.toString().slice(0, 2000) });
      }
    }));
  });
})();

// The block in the editor: what it shows is chosen from lists, and drawn by WordPress itself. No build step: this is the file.
(({ blocks, element, blockEditor, components, serverSideRender }, { procedures, words }) => {
  const { createElement: el, Fragment } = element;
  const { InspectorControls, useBlockProps } = blockEditor;
  const { Disabled, PanelBody, Placeholder, SelectControl, TextControl } = components;
  const name = 'dvc-elements/procedure';
  const isListed = (code) => procedures.some(({ value }) => value === code);

  /** The procedures to choose from, in the block while it has none, and beside it. */
  const picker = ({ code }, setAttributes) =>
    el(SelectControl, {
      label: words.code,
      value: isListed(code) ? code : '',
      options: [{ value: '', label: words.choose }, ...procedures],
      onChange: (chosen) => setAttributes({ code: chosen }),
    });

  blocks.registerBlockType(name, {
    edit({ attributes, setAttributes }) {
      const { shows, code, lang } = attributes;
      const isProcedure = shows === 'procedure';
      const options = ['procedure', 'catalog', 'tracker'].map((value) => ({ value, label: words[value] }));
      const languages = [
        { value: 'vi', label: 'Tiếng Việt' },
        { value: 'en', label: 'English' },
      ];
      const side = el(
        InspectorControls,
        {},
        el(
          PanelBody,
          { title: words.settings },
          el(SelectControl, {
            label: words.settings,
            value: shows,
            options,
            onChange: (value) => setAttributes({ shows: value }),
          }),
          isProcedure && picker(attributes, setAttributes),
          isProcedure &&
            el(TextControl, {
              label: words.other,
              value: isListed(code) ? '' : code,
              onChange: (typed) => setAttributes({ code: typed.trim() }),
            }),
          el(SelectControl, {
            label: words.language,
            value: lang,
            options: languages,
            onChange: (value) => setAttributes({ lang: value }),
          }),
        ),
      );
      const shown =
        isProcedure && code === ''
          ? el(
              Placeholder,
              { icon: 'forms', label: words.title, instructions: words.ask },
              picker(attributes, setAttributes),
            )
          : el(Disabled, {}, el(serverSideRender, { block: name, attributes }));
      return el(Fragment, {}, side, el('div', useBlockProps(), shown));
    },
    save: () => null,
  });
})(window.wp, window.dvcElementsBlock);

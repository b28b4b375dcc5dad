// The block in the editor: its settings, and what visitors will see, which nobody can press there. Runs as it is.
;(() => {
  const { wp, kovDigikompass } = window
  const { createElement: el, Fragment } = wp.element
  const { InspectorAdvancedControls, InspectorControls, useBlockProps } = wp.blockEditor
  const { PanelBody, SelectControl, TextControl, ToggleControl } = wp.components
  const { __ } = wp.i18n
  const DOMAIN = 'kov-digikompass'

  // Filled, because the editor fills every icon: a line would become a disc.
  const icon = el(
    'svg',
    { viewBox: '0 0 24 24' },
    el('path', {
      fillRule: 'evenodd',
      d: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 1.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM15.5 8.5l-2 5-5 2 2-5Z',
    }),
  )

  /** The settings with a list of values; each begins with what holds where nothing is chosen. */
  const lists = () => [
    {
      name: 'lang',
      label: __('Language', DOMAIN),
      options: [
        ['', __('As the site', DOMAIN)],
        ['et', 'Eesti'],
        ['en', 'English'],
      ],
    },
    {
      name: 'view',
      label: __('Begins with', DOMAIN),
      options: [
        ['', __('The questions', DOMAIN)],
        ['overview', __('Overview', DOMAIN)],
        ['results', __('Results', DOMAIN)],
        ['services', __('Services', DOMAIN)],
        ['demand', __('Need for services', DOMAIN)],
        ['submit', __('Anonymous submission', DOMAIN)],
        ['files', __('My assessments', DOMAIN)],
      ],
    },
    {
      name: 'theme',
      label: __('Colours', DOMAIN),
      options: [
        ['', __('As the visitor has chosen', DOMAIN)],
        ['auto', __('As the page around', DOMAIN)],
        ['light', __('Light', DOMAIN)],
        ['dark', __('Dark', DOMAIN)],
      ],
    },
    {
      name: 'heading_level',
      label: __('Level of the first heading', DOMAIN),
      options: [['', '2'], ['1', '1'], ...['3', '4', '5', '6'].map((level) => [level, level])],
    },
  ]

  const addressOf = (attributes) => {
    const address = new URL(kovDigikompass.preview)
    for (const name of ['lang', 'view', 'theme']) {
      const value = attributes[name] || kovDigikompass.usual[name]
      if (value) address.searchParams.set(name, value)
    }
    return address.href
  }

  wp.blocks.registerBlockType('kov/digikompass', {
    icon,
    edit: ({ attributes, setAttributes }) =>
      el(
        Fragment,
        null,
        el(
          InspectorControls,
          null,
          el(
            PanelBody,
            { title: __('Assessment', DOMAIN) },
            lists().map(({ name, label, options }) =>
              el(SelectControl, {
                key: name,
                label,
                value: attributes[name],
                options: options.map(([value, text]) => ({ value, label: text })),
                onChange: (value) => setAttributes({ [name]: value }),
                __nextHasNoMarginBottom: true,
                __next40pxDefaultSize: true,
              }),
            ),
            el(ToggleControl, {
              label: __('Keep the view in the page’s address', DOMAIN),
              help: __(
                'For one assessment on a page. Links to a view and links of invitations work then.',
                DOMAIN,
              ),
              checked: attributes.routing === 'hash',
              onChange: (on) => setAttributes({ routing: on ? 'hash' : '' }),
              __nextHasNoMarginBottom: true,
            }),
          ),
        ),
        el(
          InspectorAdvancedControls,
          null,
          el(TextControl, {
            label: __('Invitation', DOMAIN),
            help: __(
              'Only on a page that nobody outside your municipality can open: whoever has it can deliver in its name.',
              DOMAIN,
            ),
            value: attributes.invitation,
            onChange: (invitation) => setAttributes({ invitation }),
            __nextHasNoMarginBottom: true,
            __next40pxDefaultSize: true,
          }),
        ),
        el(
          'div',
          useBlockProps(),
          el('p', { className: 'kov-digikompass-note' }, __('Preview. Visitors can answer here.', DOMAIN)),
          el('iframe', { src: addressOf(attributes), title: 'KOV digikompass', tabIndex: -1, inert: '' }),
        ),
      ),
    // What visitors get is written by the server.
    save: () => null,
  })
})()

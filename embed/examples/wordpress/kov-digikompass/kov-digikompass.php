<?php
/**
 * Plugin Name: KOV digikompass
 * Description: The digital-maturity self-assessment for municipalities, as a block, as the shortcode [kov_digikompass] and as a tag.
 * Version: 0.2.0
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: EUPL-1.2
 * Text Domain: kov-digikompass
 * Domain Path: /languages
 */

defined('ABSPATH') || exit;

// A span, because WordPress may put a paragraph around a shortcode, and a paragraph in it would end that one.
const KOV_DIGIKOMPASS = '<kov-digikompass%1$s><span>%2$s</span></kov-digikompass>';

// What block and shortcode take, and what the element calls it: shortcodes know no capitals and no hyphens in names.
const KOV_DIGIKOMPASS_ATTRIBUTES = [
  'lang' => 'lang',
  'view' => 'view',
  'theme' => 'theme',
  'routing' => 'routing',
  'invitation' => 'invitation',
  'heading_level' => 'heading-level',
];

// Shown until the element is there; in the element's language and not in the site's.
const KOV_DIGIKOMPASS_FALLBACK = [
  'et' => 'Hindamine avaneb siin. Selleks on vaja JavaScripti.',
  'en' => 'The assessment opens here. It needs JavaScript.',
];

// The version of the files that lie there: browsers ask anew for the entry after every update.
function kov_digikompass_version() {
  $package = json_decode((string) file_get_contents(__DIR__ . '/element/package.json'), true);
  return is_array($package) && isset($package['version']) ? (string) $package['version'] : null;
}

// A page of WordPress has its title as the first heading.
function kov_digikompass_usual() {
  return ['lang' => substr(get_locale(), 0, 2), 'heading_level' => '2'];
}

// The one place that writes the element, for the block and the shortcode. What is empty counts as not given.
function kov_digikompass_html($given) {
  wp_enqueue_script_module('kov-digikompass');
  $given = array_merge(kov_digikompass_usual(), array_filter((array) $given, 'strlen'));
  $attributes = '';
  foreach (KOV_DIGIKOMPASS_ATTRIBUTES as $taken => $name) {
    if (isset($given[$taken])) {
      $attributes .= sprintf(' %s="%s"', $name, esc_attr($given[$taken]));
    }
  }
  $language = $given['lang'] === 'et' ? 'et' : 'en';
  return sprintf(KOV_DIGIKOMPASS, $attributes, esc_html(KOV_DIGIKOMPASS_FALLBACK[$language]));
}

add_action('init', function () {
  load_plugin_textdomain('kov-digikompass', false, basename(__DIR__) . '/languages');
  wp_register_script_module(
    'kov-digikompass',
    plugins_url('element/kov-digikompass.js', __FILE__),
    [],
    kov_digikompass_version()
  );
  $block = register_block_type(__DIR__ . '/block', [
    'render_callback' => function ($attributes) {
      return sprintf('<div %s>%s</div>', get_block_wrapper_attributes(), kov_digikompass_html($attributes));
    },
  ]);
  foreach ($block ? $block->editor_script_handles : [] as $handle) {
    wp_set_script_translations($handle, 'kov-digikompass', __DIR__ . '/languages');
    // What the editor cannot know by itself: where the preview lies, and what holds where nothing is chosen.
    $told = [
      'preview' => add_query_arg('ver', kov_digikompass_version(), plugins_url('block/preview.html', __FILE__)),
      'usual' => kov_digikompass_usual(),
    ];
    wp_add_inline_script($handle, 'window.kovDigikompass = ' . wp_json_encode($told) . ';', 'before');
  }
});

add_shortcode('kov_digikompass', function ($given) {
  $taken = array_fill_keys(array_keys(KOV_DIGIKOMPASS_ATTRIBUTES), '');
  return kov_digikompass_html(shortcode_atts($taken, $given, 'kov_digikompass'));
});

// The tag itself, written into a page: left in for authors too, who may not write any tag they like …
add_filter('wp_kses_allowed_html', function ($tags, $context) {
  if ($context === 'post') {
    $tags['kov-digikompass'] = array_fill_keys(array_values(KOV_DIGIKOMPASS_ATTRIBUTES), true);
  }
  return $tags;
}, 10, 2);

// … and its module comes with it.
add_filter('the_content', function ($content) {
  if (strpos($content, '<kov-digikompass') !== false) {
    wp_enqueue_script_module('kov-digikompass');
  }
  return $content;
});

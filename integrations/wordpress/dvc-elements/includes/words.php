<?php
/**
 * Words of this plugin. They stand in Vietnamese where they are shown; languages/en.php has the English of each.
 */

namespace DvcElements;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The words of a page in its language, whatever language WordPress speaks to its staff. */
function words( string $vietnamese, string $lang ): string {
	static $english = null;
	if ( 'en' !== $lang ) {
		return $vietnamese;
	}
	$english = $english ?? require dirname( __DIR__ ) . '/languages/en.php';
	return $english[ $vietnamese ] ?? $vietnamese;
}

/** Staff whose WordPress speaks English read English. A translation of another origin goes before ours. */
function english_for_staff( string $translation, string $text ): string {
	$is_english = 0 === strpos( determine_locale(), 'en' );
	return $is_english && $translation === $text ? words( $text, 'en' ) : $translation;
}
add_filter( 'gettext_dvc-elements', __NAMESPACE__ . '\english_for_staff', 10, 2 );

<?php
/**
 * The guides that were made together with the scripts, one file for a procedure and a language. Each is written four times: with
 * a receiver or without, with a telephone or without. The office stands in it as a sign that is replaced here.
 */

namespace DvcElements;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** What a procedure may be called. */
const CODE = '/^\d\.\d{6}(\.[0-9A-Z]+)*$/D';

/** What was made: `scripts` names their folder, `procedures` lists code, title, area, events and the English title. */
function made(): array {
	static $made = null;
	$made        = $made ?? read( 'guides/index.json' );
	return $made;
}

/** Procedures of this plugin by their code. */
function procedures(): array {
	return array_column( made()['procedures'] ?? array(), null, 'code' );
}

/** The guide of a procedure as HTML, or '' where this plugin has none. */
function guide( string $code, string $lang, array $office ): string {
	if ( ! isset( procedures()[ $code ] ) ) {
		return '';
	}
	$kind  = ( '' === $office['endpoint'] ? 'paper' : 'sent' ) . ( '' === $office['phone'] ? '' : '-phone' );
	$guide = read( "guides/$code.$lang.json" )[ $kind ] ?? '';
	foreach ( array( 'hours', 'address' ) as $line ) {
		if ( '' === $office[ $line ] ) {
			$guide = preg_replace( '/^.*\{\{' . $line . '\}\}.*\n/m', '', $guide );
		}
	}
	return strtr(
		$guide,
		array(
			' href="tel:0099999999"'           => dialled( $office['phone'] ),
			'0099999999'                       => esc_html( $office['phone'] ),
			'https://endpoint.invalid/p/'      => esc_url( $office['endpoint'] . '/p/', array( 'https', 'http' ) ),
			'{{name}}'                         => esc_html( $office['name'] ),
			'{{hours}}'                        => esc_html( $office['hours'] ),
			'{{address}}'                      => esc_html( $office['address'] ),
		)
	);
}

/** The attribute that lets a telephone dial, or '' where the text has no number in it. */
function dialled( string $phone ): string {
	$digits = preg_replace( '/[^\d+]/', '', $phone );
	return strlen( $digits ) >= 3 ? ' href="tel:' . esc_attr( $digits ) . '"' : '';
}

/** A JSON file of this folder. */
function read( string $path ): array {
	$file = dirname( __DIR__ ) . '/' . $path;
	// A file of our own, not an address.
	$text = is_readable( $file ) ? file_get_contents( $file ) : ''; // phpcs:ignore WordPress.WP.AlternativeFunctions
	$data = json_decode( (string) $text, true );
	return is_array( $data ) ? $data : array();
}

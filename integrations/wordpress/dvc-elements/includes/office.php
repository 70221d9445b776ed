<?php
/** What the settings say of the office. */

namespace DvcElements;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Looks of the elements, with the words of the settings for each. */
function themes(): array {
	return array(
		'light'   => __( 'Màu chính của trang, trên nền sáng', 'dvc-elements' ),
		'dark'    => __( 'Màu chính của trang, trên nền tối', 'dvc-elements' ),
		'blue'    => __( 'Xanh lam', 'dvc-elements' ),
		'red'     => __( 'Đỏ', 'dvc-elements' ),
		'green'   => __( 'Xanh lục', 'dvc-elements' ),
		'neutral' => __( 'Xám', 'dvc-elements' ),
	);
}

/** A colour made darker, or lighter on a dark ground, until text in it has a contrast of 4.5 : 1: also before any script. */
function readable( string $color, string $theme ): string {
	$digits = ltrim( $color, '#' );
	$parts  = array_map( 'hexdec', str_split( 3 === strlen( $digits ) ? preg_replace( '/./', '$0$0', $digits ) : $digits, 2 ) );
	list( $ground, $target ) = 'dark' === $theme ? array( luminance( array( 21, 28, 35 ) ), 255 ) : array( 1.0, 0 );
	for ( $step = 0; $step <= 20; $step++ ) {
		$mixed = array_map( fn( $part ) => (int) round( $part + ( $target - $part ) * $step / 20 ), $parts );
		$light = luminance( $mixed );
		if ( ( max( $light, $ground ) + 0.05 ) / ( min( $light, $ground ) + 0.05 ) >= 4.5 ) {
			break;
		}
	}
	return vsprintf( '#%02x%02x%02x', $mixed );
}

/** How light a colour is, from 0 to 1, as WCAG counts. */
function luminance( array $parts ): float {
	$linear = array_map( fn( $part ) => $part <= 10 ? $part / 3294.6 : ( ( $part / 255 + 0.055 ) / 1.055 ) ** 2.4, $parts );
	return 0.2126 * $linear[0] + 0.7152 * $linear[1] + 0.0722 * $linear[2];
}

/** The settings as they are kept; whoever has not filled them in gets these. */
function settings(): array {
	$none = array(
		'endpoint' => '',
		'name'     => '',
		'phone'    => '',
		'hours'    => '',
		'address'  => '',
		'theme'    => 'light',
		'color'    => '',
	);
	$kept = get_option( OPTION, array() );
	return array_merge( $none, array_intersect_key( is_array( $kept ) ? $kept : array(), $none ) );
}

/** The office as pages tell of it: where no name is set, the site is called after its office. */
function office(): array {
	$office = settings();
	if ( '' === $office['name'] ) {
		$office['name'] = html_entity_decode( get_bloginfo( 'name', 'raw' ), ENT_QUOTES, 'UTF-8' );
	}
	return $office;
}

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

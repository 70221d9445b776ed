<?php
/**
 * The scripts of the elements, each once a page and as a module. Their folder is named after their bytes, so that a browser never
 * mixes two versions; no `?ver=` is added, because one script imports the other by its plain address.
 */

namespace DvcElements;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Handles of the two scripts, with their files. */
const SCRIPTS = array(
	'dvc-elements-procedure' => 'dvc-procedure.js',
	'dvc-elements'           => 'dvc.js',
);

/** The address of a file of this folder. */
function address( string $path ): string {
	return plugins_url( $path, __DIR__ );
}

/** The folder of the scripts, inside this one. */
function script_folder(): string {
	return ( made()['scripts'] ?? 'dvc' ) . '/';
}

function register(): void {
	if ( ! function_exists( 'wp_enqueue_script_module' ) ) {
		foreach ( SCRIPTS as $handle => $file ) {
			wp_register_script( $handle, address( script_folder() . $file ), array(), null, true );
		}
	}
	wp_register_style( 'dvc-elements-guide', address( script_folder() . 'guide.css' ), array(), null );
	wp_register_style( 'dvc-elements', address( 'dvc-elements.css' ), array( 'dvc-elements-guide' ), null );
}
add_action( 'init', __NAMESPACE__ . '\register', 5 );

/** Puts a script and the styles of the guide on the page that is being drawn. */
function enqueue( string $handle ): void {
	wp_enqueue_style( 'dvc-elements' );
	// The editor draws the guide only.
	if ( is_admin() || ( defined( 'REST_REQUEST' ) && REST_REQUEST ) ) {
		return;
	}
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( $handle, address( script_folder() . SCRIPTS[ $handle ] ), array(), null );
	} else {
		wp_enqueue_script( $handle );
	}
}

/** A module is not run as anything else. WordPress knows modules since 6.5. */
function as_module( string $tag, string $handle, string $source ): string {
	if ( ! isset( SCRIPTS[ $handle ] ) ) {
		return $tag;
	}
	return sprintf( '<script type="module" src="%s" id="%s-js"></script>' . "\n", esc_url( $source ), esc_attr( $handle ) );
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 10, 3 );

<?php
/** The page of the settings. WordPress checks nonce and right (`manage_options`) before it hands over what was typed. */

namespace DvcElements;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const PAGE = 'dvc-elements';

function register_settings(): void {
	register_setting( PAGE, OPTION, array( 'type' => 'array', 'sanitize_callback' => __NAMESPACE__ . '\cleaned' ) );
}
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );

function add_page(): void {
	$title = __( 'Thủ tục hành chính', 'dvc-elements' );
	add_options_page( $title, $title, 'manage_options', PAGE, __NAMESPACE__ . '\draw_page' );
}
add_action( 'admin_menu', __NAMESPACE__ . '\add_page' );

/** A way to the page from the list of plugins. */
function add_link( array $links ): array {
	$url = admin_url( 'options-general.php?page=' . PAGE );
	return array_merge( array( sprintf( '<a href="%s">%s</a>', esc_url( $url ), esc_html__( 'Cài đặt', 'dvc-elements' ) ) ), $links );
}
add_filter( 'plugin_action_links_' . plugin_basename( dirname( __DIR__ ) . '/dvc-elements.php' ), __NAMESPACE__ . '\add_link' );

/** What is kept of what was typed. What is wrong is said, and what was kept before stays. */
function cleaned( $typed ): array {
	$kept = settings();
	if ( ! is_array( $typed ) ) {
		return $kept;
	}
	$said = array_map( fn( $text ) => is_string( $text ) ? $text : '', $typed );
	foreach ( array( 'name', 'phone', 'hours', 'address' ) as $field ) {
		$kept[ $field ] = mb_substr( sanitize_text_field( $said[ $field ] ?? '' ), 0, 200 );
	}
	if ( isset( themes()[ $said['theme'] ?? '' ] ) ) {
		$kept['theme'] = $said['theme'];
	}
	$endpoint = cleaned_endpoint( $said['endpoint'] ?? '' );
	if ( is_wp_error( $endpoint ) ) {
		complain( 'endpoint', $endpoint->get_error_message() );
	} else {
		$kept['endpoint'] = $endpoint;
	}
	$color = strtolower( plain( $said['color'] ?? '' ) );
	if ( '' === $color || sanitize_hex_color( $color ) ) {
		$kept['color'] = $color;
	} else {
		/* translators: %s: what was typed */
		complain( 'color', sprintf( __( '«%s» không phải là mã màu. Xin ghi như #7a1f1f.', 'dvc-elements' ), $color ) );
	}
	return $kept;
}

function complain( string $field, string $words ): void {
	add_settings_error( OPTION, $field, $words . ' ' . __( 'Giá trị trước đó được giữ nguyên.', 'dvc-elements' ) );
}

function draw_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$office = settings();
	$fields = array(
		'endpoint' => array( __( 'Địa chỉ máy chủ tiếp nhận', 'dvc-elements' ), 'text', 'https://tiepnhan.example.gov.vn', __( 'Để trống nếu chưa có: người dân điền, in ra và nộp tại cơ quan.', 'dvc-elements' ) ),
		'name'     => array( __( 'Tên cơ quan', 'dvc-elements' ), 'text', get_bloginfo( 'name' ), __( 'Để trống thì lấy tên của trang web.', 'dvc-elements' ) ),
		'phone'    => array( __( 'Số điện thoại', 'dvc-elements' ), 'tel', '0200 000 000', __( 'Người dân gọi khi cần hỏi.', 'dvc-elements' ) ),
		'hours'    => array( __( 'Giờ làm việc', 'dvc-elements' ), 'text', __( 'Thứ Hai đến thứ Sáu, 7:30-11:30 và 13:30-17:00', 'dvc-elements' ), '' ),
		'address'  => array( __( 'Nơi tiếp nhận', 'dvc-elements' ), 'text', '', __( 'Địa chỉ của quầy, để người dân đến.', 'dvc-elements' ) ),
	);
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Thủ tục hành chính', 'dvc-elements' ); ?></h1>
		<?php draw_state( $office['endpoint'] ); ?>
		<form method="post" action="options.php">
			<?php settings_fields( PAGE ); ?>
			<table class="form-table" role="presentation">
				<?php
				foreach ( $fields as $name => list( $label, $type, $example, $help ) ) {
					$input = sprintf(
						'<input id="dvc-%1$s" name="%2$s[%1$s]" type="%3$s" class="regular-text" value="%4$s" placeholder="%5$s"%6$s>',
						esc_attr( $name ),
						esc_attr( OPTION ),
						esc_attr( $type ),
						esc_attr( $office[ $name ] ),
						esc_attr( $example ),
						'' === $help ? '' : attribute( 'aria-describedby', "dvc-$name-help" )
					);
					draw_row( $name, $label, $input, $help );
				}
				$options = '';
				foreach ( themes() as $value => $words ) {
					$options .= sprintf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( $office['theme'], $value, false ), esc_html( $words ) );
				}
				draw_row( 'theme', __( 'Màu sắc', 'dvc-elements' ), sprintf( '<select id="dvc-theme" name="%s[theme]">%s</select>', esc_attr( OPTION ), $options ), '' );
				$input = sprintf( '<input id="dvc-color" name="%s[color]" type="text" class="code" size="9" value="%s" placeholder="#14588a" aria-describedby="dvc-color-help">', esc_attr( OPTION ), esc_attr( $office['color'] ) );
				draw_row( 'color', __( 'Màu chính', 'dvc-elements' ), $input, __( 'Mã màu của trang web, như #7a1f1f. Màu được làm đậm hoặc nhạt đi cho đến khi dễ đọc.', 'dvc-elements' ) );
				?>
			</table>
			<?php submit_button(); ?>
		</form>
		<h2><?php esc_html_e( 'Đặt lên trang', 'dvc-elements' ); ?></h2>
		<p><?php esc_html_e( 'Trong trình soạn bài, chọn khối «Thủ tục hành chính». Ở nơi không có khối, ghi một trong các dòng này:', 'dvc-elements' ); ?></p>
		<p><code>[dvc_procedure code="1.001193"]</code> <code>[dvc_catalog]</code> <code>[dvc_tracker]</code></p>
		<table class="widefat striped" style="max-width:60em">
			<thead><tr><th scope="col"><?php esc_html_e( 'Mã', 'dvc-elements' ); ?></th><th scope="col"><?php esc_html_e( 'Thủ tục', 'dvc-elements' ); ?></th></tr></thead>
			<tbody>
				<?php foreach ( procedures() as $code => $entry ) : ?>
					<tr><td><code><?php echo esc_html( $code ); ?></code></td><td lang="vi"><?php echo esc_html( $entry['title'] ); ?></td></tr>
				<?php endforeach; ?>
			</tbody>
		</table>
	</div>
	<?php
}

/** Says at the top whether citizens can send today. */
function draw_state( string $endpoint ): void {
	$notices = array();
	if ( ! is_secure_site() ) {
		$notices['error'] = __( 'Trang web này không có https. Người dân đọc được hướng dẫn nhưng không khai được cho đến khi trang có https.', 'dvc-elements' );
	}
	if ( '' === $endpoint ) {
		$notices['info'] = __( 'Chưa có máy chủ tiếp nhận: người dân điền, in ra và nộp tại cơ quan.', 'dvc-elements' );
	} else {
		$told                                         = ask_receiver( $endpoint );
		$notices[ $told['ok'] ? 'success' : 'warning' ] = $told['words'];
	}
	foreach ( $notices as $kind => $words ) {
		printf( '<div class="notice notice-%s inline"><p>%s</p></div>', esc_attr( $kind ), esc_html( $words ) );
	}
}

/** A row of the form; `$input` is escaped by who made it. */
function draw_row( string $name, string $label, string $input, string $help ): void {
	printf( '<tr><th scope="row"><label for="dvc-%s">%s</label></th><td>', esc_attr( $name ), esc_html( $label ) );
	echo $input; // phpcs:ignore WordPress.Security.EscapeOutput
	if ( '' !== $help ) {
		printf( '<p class="description" id="dvc-%s-help">%s</p>', esc_attr( $name ), esc_html( $help ) );
	}
	echo '</td></tr>';
}

// Written by scripts/write-procedure-stories.ts; a story for each document in procedures/.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { begin, guideAndForm } from './parts/guide-and-form.js';

const meta = {
  title: 'Journey/every procedure',
  tags: ['!autodocs'],
  render: guideAndForm,
  play: begin,
} satisfies Meta<{ code: string }>;

export default meta;
type Story = StoryObj<{ code: string }>;

export const P1_000656: Story = { name: '1.000656 Đăng ký khai tử', args: { code: '1.000656' } };

export const P1_000894: Story = { name: '1.000894 Đăng ký kết hôn', args: { code: '1.000894' } };

export const P1_001022: Story = { name: '1.001022 Đăng ký nhận cha, mẹ, con', args: { code: '1.001022' } };

export const P1_001193: Story = { name: '1.001193 Đăng ký khai sinh', args: { code: '1.001193' } };

export const P1_001266: Story = { name: '1.001266 Chấm dứt hoạt động hộ kinh doanh', args: { code: '1.001266' } };

export const P1_001570: Story = {
  name: '1.001570 Tạm ngừng, tiếp tục kinh doanh của hộ kinh doanh',
  args: { code: '1.001570' },
};

export const P1_001612: Story = { name: '1.001612 Đăng ký thành lập hộ kinh doanh', args: { code: '1.001612' } };

export const P1_001731: Story = {
  name: '1.001731 Hỗ trợ chi phí mai táng (đối tượng bảo trợ xã hội)',
  args: { code: '1.001731' },
};

export const P1_001776: Story = {
  name: '1.001776 Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hằng tháng',
  args: { code: '1.001776' },
};

export const P1_003677: Story = { name: '1.003677 Khai báo tạm vắng', args: { code: '1.003677' } };

export const P1_004194: Story = { name: '1.004194 Đăng ký tạm trú', args: { code: '1.004194' } };

export const P1_004222: Story = { name: '1.004222 Đăng ký thường trú', args: { code: '1.004222' } };

export const P1_004859: Story = {
  name: '1.004859 Thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc',
  args: { code: '1.004859' },
};

export const P1_004873: Story = { name: '1.004873 Cấp Giấy xác nhận tình trạng hôn nhân', args: { code: '1.004873' } };

export const P1_004884: Story = { name: '1.004884 Đăng ký lại khai sinh', args: { code: '1.004884' } };

export const P1_011607: Story = {
  name: '1.011607 Công nhận hộ nghèo, hộ cận nghèo thường xuyên hằng năm',
  args: { code: '1.011607' },
};

export const P1_012783: Story = {
  name: '1.012783 Cấp đổi Giấy chứng nhận, đăng ký biến động đất đai (Mẫu số 18)',
  args: { code: '1.012783' },
};

export const P2_000635: Story = {
  name: '2.000635 Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh',
  args: { code: '2.000635' },
};

export const P2_000720: Story = {
  name: '2.000720 Đăng ký thay đổi nội dung đăng ký hộ kinh doanh',
  args: { code: '2.000720' },
};

export const P2_000815: Story = { name: '2.000815 Chứng thực bản sao từ bản chính', args: { code: '2.000815' } };

export const P2_000884: Story = {
  name: '2.000884 Chứng thực chữ ký trong giấy tờ, văn bản',
  args: { code: '2.000884' },
};

export const P2_001159: Story = { name: '2.001159 Thông báo lưu trú', args: { code: '2.001159' } };

export const P2_002913: Story = {
  name: '2.002913 Liên thông đăng ký khai tử, xóa đăng ký thường trú, giải quyết mai táng phí, tử tuất',
  args: { code: '2.002913' },
};

export const P3_000182: Story = { name: '3.000182 Tuyển sinh trung học cơ sở (lớp 6)', args: { code: '3.000182' } };

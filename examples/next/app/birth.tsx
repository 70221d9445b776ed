'use client';

import type { DvcEvents, Receipt } from 'dvc-elements';
import 'dvc-elements/components/dvc-office.js';
import 'dvc-elements/components/dvc-procedure.js';
import { useEffect, useState } from 'react';

const receiver = 'https://tiepnhan.example.gov.vn';

export function Birth() {
  const [receipt, setReceipt] = useState<Receipt>();
  useEffect(() => {
    const submitted = ({ detail }: CustomEvent<DvcEvents['dvc-submitted']>): void => setReceipt(detail.receipt);
    document.addEventListener('dvc-submitted', submitted);
    return () => document.removeEventListener('dvc-submitted', submitted);
  }, []);
  return (
    <main>
      <dvc-office endpoint={receiver} name="UBND xã Minh Tân (ví dụ)" phone="0200 000 000" lang="vi">
        <dvc-procedure code="1.001193" layout="pages" />
      </dvc-office>
      <p role="status">{receipt && `Trang này biết: ${receipt.office} đã nhận hồ sơ ${receipt.code}.`}</p>
    </main>
  );
}

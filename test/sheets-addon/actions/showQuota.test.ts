import { showQuotaFromMenu } from '../../../sheets-addon/src/actions/showQuota.ts';
import { rememberUsage } from '../../../sheets-addon/src/actions/usageMemory.ts';
import { addonPorts, type AddonPorts } from '../../fakes/addonPorts.ts';

const HOUR = 3_600_000;
/** `ago` in hours; it is 14:05 in Việt Nam. */
const used = (ago: number, triggerMs: number, requests: number, bytes: number): AddonPorts => {
  const ports = addonPorts();
  const hour = Math.floor(ports.state.now / HOUR) - ago;
  rememberUsage(ports.memory, { hours: [[hour, 37, triggerMs, requests, bytes]], isPauseShown: false });
  return ports;
};
const linesOf = (ports: AddonPorts): string[] => {
  showQuotaFromMenu(ports);
  return ports.seen.alerts.flatMap((alert) => alert.split('\n'));
};

describe('showQuotaFromMenu', () => {
  it('says what was used of what Google allows', () => {
    expect(linesOf(used(1, 130_000, 41, 1_240_000))).toEqual([
      'Hôm nay: 37 lần tự động chạy, 2 phút 10 giây trong 90 phút; 41 lần gửi trong 20.000; 1,2 MB.',
      'Trong 24 giờ qua bảng tính này đã dùng 2% hạn mức của một tài khoản Google cá nhân.',
    ]);
  });

  it('says the limits of an office’s account where it is one', () => {
    const ports = used(1, 80 * 60_000, 1041, 12_345);
    ports.state.accountKind = 'workspace';
    expect(linesOf(ports)).toEqual([
      'Hôm nay: 37 lần tự động chạy, 1 giờ 20 phút trong 360 phút; 1.041 lần gửi trong 100.000; 12 KB.',
      'Trong 24 giờ qua bảng tính này đã dùng 22% hạn mức của một tài khoản Google Workspace.',
    ]);
  });

  it('counts the evening before for the limit, not for today', () => {
    expect(linesOf(used(15, 75 * 60_000, 9, 900))).toEqual([
      'Hôm nay: 0 lần tự động chạy, 0 giây trong 90 phút; 0 lần gửi trong 20.000; 0 KB.',
      'Trong 24 giờ qua bảng tính này đã dùng 83% hạn mức của một tài khoản Google cá nhân.',
      expect.stringMatching(/^Sắp hết\. Từ 90% .*tạm dừng/),
      expect.stringContaining('ACCOUNT_KIND'),
    ]);
  });

  it('says that it has stopped, and how it goes on', () => {
    expect(linesOf(used(1, 81 * 60_000, 9, 900))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Đã tạm dừng.*chậm nhất sau 24 giờ\.$/)]),
    );
  });

  it('says so when nothing was used yet', () => {
    expect(linesOf(addonPorts())[0]).toContain('0 lần tự động chạy, 0 giây');
  });
});

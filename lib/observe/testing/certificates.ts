/** Bytes out of base64. */
const bytesOf = (lines: readonly string[]) =>
  Uint8Array.from(atob(lines.join('')), (char) => char.charCodeAt(0));

/**
 * A certificate in DER, self-signed, made for these tests with OpenSSL 3: names chat.example, *.Chat.example, 192.0.2.7,
 * 2001:db8::7; subject `CN=chat.example,O=Chat\, Inc.`.
 */
export const namedCertificate = bytesOf([
  'MIIB8TCCAZagAwIBAgIURuISSB08cnoqJWBMWeCvzViagEswCgYIKoZIzj0EAwIwLDETMBEGA1UECgwKQ2hhdCwgSW5jLjEVMBMG',
  'A1UEAwwMY2hhdC5leGFtcGxlMB4XDTI2MTEyMjA2NDAxNloXDTM2MTExOTA2NDAxNlowLDETMBEGA1UECgwKQ2hhdCwgSW5jLjEV',
  'MBMGA1UEAwwMY2hhdC5leGFtcGxlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEWbzOC+C/iHISpJnbBdN8e7RROk51w9ciu7O6',
  'Z5GBob6vPVmdpX0NGdSCRNShSjsSN/Xl3pNiPHTeKW74M8WudaOBlTCBkjAdBgNVHQ4EFgQUn5kpN+m9gqX6fBuAt1B8tkbhoHEw',
  'HwYDVR0jBBgwFoAUn5kpN+m9gqX6fBuAt1B8tkbhoHEwDwYDVR0TAQH/BAUwAwEB/zA/BgNVHREEODA2ggxjaGF0LmV4YW1wbGWC',
  'DiouQ2hhdC5leGFtcGxlhwTAAAIHhxAgAQ24AAAAAAAAAAAAAAAHMAoGCCqGSM49BAMCA0kAMEYCIQDligDoLTTvmFKDEWzT4Pcs',
  'kt40krdnCpmui/xbnhF3LQIhAL1bgMopiCng2IhDHRFfjq2LOf1LGdcHB2x5jfGCBXxw',
]);

/** The same without alternative names. */
export const namelessCertificate = bytesOf([
  'MIIBgjCCASegAwIBAgIUJ8obgnIJ+KupDut2hc390l16ITowCgYIKoZIzj0EAwIwFjEUMBIGA1UEAwwLb2xkLmV4YW1wbGUwHhcN',
  'MjYxMTIyMDY0MDE2WhcNMzYxMTE5MDY0MDE2WjAWMRQwEgYDVQQDDAtvbGQuZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEH',
  'A0IABFm8zgvgv4hyEqSZ2wXTfHu0UTpOdcPXIruzumeRgaG+rz1ZnaV9DRnUgkTUoUo7Ejf15d6TYjx03ilu+DPFrnWjUzBRMB0G',
  'A1UdDgQWBBSfmSk36b2Cpfp8G4C3UHy2RuGgcTAfBgNVHSMEGDAWgBSfmSk36b2Cpfp8G4C3UHy2RuGgcTAPBgNVHRMBAf8EBTAD',
  'AQH/MAoGCCqGSM49BAMCA0kAMEYCIQCwpDN0qVnRQw0HQOg025nbvqRZ1OQ7vg1oI4KAa1GV7AIhAKX0ouJfTV8VZmVDuK/94Uv1',
  'a8MBUw1mSH+dUtfe2b8C',
]);

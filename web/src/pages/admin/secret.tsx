// A second secret (RFC 6238): made, shown as a QR code, and in force once a code of it was typed.
import { Alert, Button, Form, Input } from "antd";
import qrcode from "qrcode-generator";
import { useMemo } from "react";
import { useChange } from "../../api/hooks";
import { useWords } from "../../i18n/words";
import { useTold } from "../../ui/told";
import { useComplaint } from "./complaint";

const quietZone = 4; // modules, ISO/IEC 18004

/** The squares of a QR code as one path, drawn here: nothing leaves the page. */
function QrCode({ text }: { text: string }) {
  const words = useWords();
  const { path, size } = useMemo(() => {
    const code = qrcode(0, "M");
    code.addData(text);
    code.make();
    const count = code.getModuleCount();
    const squares: string[] = [];
    for (let row = 0; row < count; row += 1)
      for (let column = 0; column < count; column += 1)
        if (code.isDark(row, column)) squares.push(`M${column + quietZone} ${row + quietZone}h1v1h-1z`);
    return { path: squares.join(""), size: count + 2 * quietZone };
  }, [text]);
  return (
    <svg className="qr" role="img" aria-label={words.admin.qr} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

export function SecondSecret() {
  const words = useWords();
  const told = useTold();
  const [form] = Form.useForm<{ code: string }>();
  const make = useChange("account totp");
  const confirm = useChange("account totp");
  const complain = useComplaint(form);
  if (confirm.data?.active) return <Alert type="success" showIcon title={words.admin.secretOn} />;
  const { secret, uri } = make.data ?? {};
  if (!secret || !uri)
    return (
      <div className="stack">
        <p>{words.admin.secretNote}</p>
        <div>
          <Button loading={make.isPending} onClick={() => make.mutate({ given: {} }, { onError: told })}>
            {words.admin.secretMake}
          </Button>
        </div>
      </div>
    );
  return (
    <div className="stack">
      <p>{words.admin.secretScan}</p>
      <QrCode text={uri} />
      <p>
        {words.admin.secretType} <code className="secret">{secret.replace(/(.{4})/g, "$1 ").trim()}</code>
      </p>
      <Form form={form} layout="vertical" onFinish={({ code }) => confirm.mutate({ given: { code: code.replace(/\s/g, "") } }, { onError: complain })}>
        <Form.Item name="code" label={words.admin.secretCode} rules={[{ required: true, message: words.field.required }]}>
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={7} style={{ width: 160 }} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={confirm.isPending}>
          {words.admin.secretConfirm}
        </Button>
      </Form>
    </div>
  );
}

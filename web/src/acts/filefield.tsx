interface Props {
  id?: string;
  onChange?: (file: File | undefined) => void;
}

export function FileField({ id, onChange }: Props) {
  return <input type="file" id={id} onChange={(event) => onChange?.(event.target.files?.[0])} />;
}

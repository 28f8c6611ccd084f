// Faults of a form: said at the field they are about, else above the page.
import type { FormInstance } from "antd";
import type { Problem } from "../../api/client";
import { useTold } from "../../ui/told";

export function useComplaint(form: FormInstance) {
  const told = useTold();
  return (problem: Problem) => {
    const { field } = problem;
    if (field !== undefined && field in form.getFieldsValue()) form.setFields([{ name: field, errors: [problem.message] }]);
    else told(problem);
  };
}

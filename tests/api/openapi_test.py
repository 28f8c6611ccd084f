"""The OpenAPI document before a validator that is not ours, where npm can fetch it."""
import json
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
VALIDATOR = HERE / "node_modules" / ".bin" / "validate-api"


def test_a_public_validator_takes_it(world):
    if not VALIDATOR.exists() and shutil.which("npm"):
        subprocess.run(["npm", "install", "--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund"], cwd=HERE,
                       capture_output=True, timeout=120)
    if not VALIDATOR.exists():
        print("api tests: no npm, so the OpenAPI document was not given to a public validator")
        return
    path = Path(world.register.folder.name) / "openapi.json"
    path.write_text(json.dumps(world.openapi))
    done = subprocess.run([VALIDATOR, path], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0 and '"valid": true' in done.stdout, done.stdout + done.stderr

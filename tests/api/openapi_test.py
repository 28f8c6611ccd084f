"""The OpenAPI document before a validator that is not ours, which npm fetches by name, version and hash (package-lock.json,
made by web/scripts/lock.mjs): without it the test fails."""
import json
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
VALIDATOR = HERE / "node_modules" / ".bin" / "validate-api"


def test_a_public_validator_takes_it(world):
    if not VALIDATOR.exists(): install()
    assert VALIDATOR.exists(), f"no validator: run `npm ci` in {HERE} (Debian: apt-get install npm), where the npm registry can be reached"
    path = Path(world.register.folder.name) / "openapi.json"
    path.write_text(json.dumps(world.openapi))
    done = subprocess.run([VALIDATOR, path], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0 and '"valid": true' in done.stdout, done.stdout + done.stderr


def install():
    if not shutil.which("npm"): return
    subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=HERE, capture_output=True, timeout=600)

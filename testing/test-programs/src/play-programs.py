# Runs the programs that stand on its standard input, a JSON text a line, and answers with a line each. Every program has
# a process of its own, in which the modules that it imports are loaded before it starts.
import ast
import importlib
import json
import os
import sys
import tempfile
import traceback


def load_imports(source):
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom):
            importlib.import_module(node.module)
        elif isinstance(node, ast.Import):
            for each in node.names:
                importlib.import_module(each.name)


def run(source):
    try:
        exec(compile(source, "<stdin>", "exec"), {"__name__": "__main__"})
        return 0
    except BaseException:
        traceback.print_exc()
        return 1


def play(source, variables):
    load_imports(source)
    with tempfile.TemporaryFile() as printed, tempfile.TemporaryFile() as complaint:
        child = os.fork()
        if child == 0:
            os.dup2(printed.fileno(), 1)
            os.dup2(complaint.fileno(), 2)
            os.environ.update(variables)
            code = run(source)
            sys.stdout.flush()
            os._exit(code)
        _, status = os.waitpid(child, 0)
        return {
            "exitCode": os.waitstatus_to_exitcode(status),
            "printed": read_all(printed),
            "complaint": read_all(complaint),
        }


def read_all(file):
    file.seek(0)
    return file.read().decode()


for line in sys.stdin:
    print(json.dumps(play(**json.loads(line))), flush=True)

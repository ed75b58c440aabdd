import json,gzip,hashlib,sys,re
from pathlib import Path
P=Path('../shared/pages')
T=[json.loads(l) for l in open(P/'truth.jsonl')]
NEWS={'sh','fundus','n4k','seed','idreal'}
def third(t):
    p=t['publisher'] or t['id']
    return int(hashlib.sha256(('s4'+p).encode()).hexdigest(),16)%3
# 0 tune,1 report,2 untouched
def html(t): return gzip.decompress((P/'html'/f"{t['id']}.html.gz").read_bytes())
sys.path.insert(0,'../shared/score')

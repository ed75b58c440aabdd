import pickle,numpy as np,sys,time,hashlib
sys.path[:0]=['.','plugins']
from data import *
from oracle import labels
from presswatch.stages.clean.document import decode,parse,tidy_text
from presswatch.stages.clean.metadata import read_metadata
from presswatch.stages.clean.blocks import read_layout
from presswatch.stages.clean.title import read_title
from presswatch.stages.clean.labels import site_of
from presswatch.stages.clean.traits import *
import re
_N=re.compile(r'[\W_]+')
def norm(t): return _N.sub('',t or '').casefold()
def headline_of(layout,title):
    k=norm(title); hi=-1
    for i,b in enumerate(layout.blocks):
        if k and b.tag=='h1' and norm(b.text)==k: return i
    for i,b in enumerate(layout.blocks):
        if k and norm(b.text)==k: return i
    return next((i for i,b in enumerate(layout.blocks) if b.tag=='h1'),-1)
def h(s): return 'x'+hashlib.md5(s.encode()).hexdigest()[:6]
def one(t,obf,tm):
    root=parse(decode(html(t),None)); m=read_metadata(root)
    if obf:
        for e in root.iter():
            if not isinstance(e.tag,str): continue
            if e.get('class'): e.set('class',' '.join(h(c) for c in e.get('class').split()))
            for k in ('id','role','data-component','itemprop'):
                if e.get(k): del e.attrib[k]
    s=time.process_time(); lay=read_layout(root); tm[0]+=time.process_time()-s
    title=read_title(m,lay,site_of(t['url']))
    ld=next((v for v in m.values('articleBody') if isinstance(v,str)),'')
    s=time.process_time()
    c,share=find_container(lay)
    X=measure(lay,c,share,headline_of(lay,title),ld); tm[1]+=time.process_time()-s
    bl=[tidy_text(b.text) for b in lay.blocks]
    l,n=labels(bl,t['body'])
    l2=labels(bl,t['body_nosummary'])[0] if t.get('body_nosummary') and t['body_nosummary']!=t['body'] else l
    return dict(x=X,y=np.array(l),y2=np.array(l2),n=np.array(n),b=bl)
if __name__=='__main__':
    for obf,f in ((0,'f2.pkl'),(1,'f2a.pkl')):
        tm=[0,0]
        out={t['id']:one(t,obf,tm) for t in T}
        print('ms layout %.2f measure %.2f'%tuple(1000*x/len(T) for x in tm),flush=True)
        pickle.dump((list(NAMES),out),open(''+f,'wb'))

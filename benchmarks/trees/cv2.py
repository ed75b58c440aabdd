import cv,sys
from cv import *
names,D=pickle.load(open('f2.pkl','rb')); _,A=pickle.load(open('f2a.pkl','rb'))
dev=[t for t in T if third(t)!=2]
def dataof(pages,S,mult=1):
    X=np.concatenate([S[t['id']]['x'] for t in pages]);y=np.concatenate([(S[t['id']]['y']>.5) for t in pages]).astype(int)
    w=np.concatenate([weights(t,S[t['id']]) for t in pages])*mult
    return X,y,w
def run2(rounds=300,par={},aug=.5,seed=3,k=5,drop=(),pages=None):
    pages=pages or dev
    ix=[i for i,c in enumerate(names) if c not in drop]
    g=[t['publisher'] or t['id'] for t in pages]
    prob={};pa={}
    for tr,te in GroupKFold(k).split(pages,groups=g):
        trp=[pages[i] for i in tr]
        X,y,w=[np.concatenate(z) for z in zip(dataof(trp,D),dataof(trp,A,aug))]
        m=lgb.train({**PARAM,**dict(num_leaves=12,min_data_in_leaf=30),**par,'seed':seed},lgb.Dataset(X[:,ix],y,weight=w),rounds)
        for i in te:
            d=pages[i]['id']
            prob[d]=m.predict(D[d]['x'][:,ix]); pa[d]=m.predict(A[d]['x'][:,ix])
    return prob,pa,m
def texts(pages,prob,th=.5,S=D):
    return {t['id']:'\n'.join(b for b,p in zip(S[t['id']]['b'],prob[t['id']]) if p>=th) for t in pages}
def report(lab,p,pa):
    score_texts(dev,texts(dev,p),lab); score_texts(dev,texts(dev,pa,.5,A),lab+' obf'); sys.stdout.flush()
NEW='digits sentences words is_title title_share line_any line_caption line_byline line_credit line_also'.split()
if __name__=='__main__':
    from evalb import assemble
    for lab,drop in (('all',()),('no line',NEW[5:]),('old',NEW)):
        p,pa,m=run2(300,drop=drop); report(lab,p,pa); pickle.dump((p,pa),open('p_%s.pkl'%lab.replace(' ',''),'wb'))
        score_texts(dev,assemble(dev,p),lab+' sep'); sys.stdout.flush()

import sys,json
from cv import *
import build2
from dump import walk
def load():
    global D,A,names
    names,D=pickle.load(open('f2.pkl','rb')); _,A=pickle.load(open('f2a.pkl','rb'))
def dataof(pages,S,mult=1):
    X=np.concatenate([S[t['id']]['x'] for t in pages]);y=np.concatenate([(S[t['id']]['y']>.5) for t in pages]).astype(int)
    w=np.concatenate([weights(t,S[t['id']]) for t in pages])*mult
    return X,y,w
FP=dict(num_leaves=16,max_depth=6,learning_rate=.08,min_data_in_leaf=30)
def train(pages,rounds=200,par=FP):
    X,y,w=[np.concatenate(z) for z in zip(dataof(pages,D),dataof(pages,A,.5))]
    return lgb.train({**PARAM,**par},lgb.Dataset(X,y,weight=w),rounds)
if __name__=='__main__':
    load()
    dev=[t for t in T if third(t)!=2]
    m=train(dev); json.dump(walk(m,names),open('trees_dev.json','w'),separators=(',',':'))
    m=train(T); json.dump(walk(m,names),open('trees_all.json','w'),separators=(',',':'))

"""lightgbm booster -> trees.json text"""
import json,math
def walk(m,names):
    d=m.dump_model(); trees=[];deep=0
    for ti in d['tree_info']:
        nodes=[]
        def put(slot,n,dep):
            nonlocal deep
            deep=max(deep,dep)
            if 'leaf_value' in n and 'split_feature' not in n:
                nodes[slot]=[round(n['leaf_value'],5)]
            else:
                assert n['decision_type']=='<='
                c=len(nodes); nodes.extend([None,None])
                th=n['threshold']
                nodes[slot]=[n['split_feature'],float('%.7g'%th),c]
                put(c,n['left_child'],dep+1); put(c+1,n['right_child'],dep+1)
        nodes.append(None); put(0,ti['tree_structure'],0)
        trees.append(nodes)
    return dict(version='1',traits=list(names),depth=deep,trees=trees)

namespace Safeconduct.Core.Names;

/// <summary>Pinyin and the characters it is the reading of, in names. See <see cref="EastAsianSounds"/>.</summary>
internal static class HanReadings
{
    public const string Table =
        "a阿啊 ai艾爱埃 an安岸 ang昂 ao奥敖 ba巴霸 bai白柏拜 ban班 bang邦 bao宝包保鲍 bei贝北 ben本 beng彭 bi比毕碧 bian边 biao彪 bin彬斌宾滨 bing冰兵炳 bo博波伯勃柏 bu布卜 " +
        "cai蔡才财彩 can灿 cao曹操 cen岑 chai柴 chan昌 chang常长畅 chao超朝潮 che车彻 chen陈晨辰琛臣沉 cheng成程诚承城澄 chi池迟 chong崇冲 chu楚褚初储 chuan川传 chuang创 chun春纯淳 ci慈 cong聪丛从 cui崔翠 cun村 " +
        "da达大 dai戴代黛 dan丹旦但 dang党 dao道 de德 deng邓登 di迪狄帝蒂 dian典 ding丁鼎定 dong东董栋冬 dou窦 du杜都度 duan段端 dun敦顿 duo多铎 e俄鄂额 en恩 er尔耳 " +
        "fa发法 fan范凡帆 fang方芳房 fei飞菲费斐 fen芬 feng冯峰风凤锋丰枫奉 fo佛 fu福富付傅夫芙弗甫符府 ga伽加 gai盖 gan甘干 gang刚钢岗 gao高 ge格葛戈歌 gen根 geng耿庚 gong龚公宫功恭 gou苟 gu古谷顾固 guan关冠官管 guang光广 gui桂贵 guo郭国果 " +
        "ha哈 hai海 han韩汉翰寒涵 hang杭航 hao郝浩昊豪好 he何贺和赫河荷禾鹤 hei黑 hen恨 heng恒亨衡 hong洪红宏鸿虹弘 hou侯厚 hu胡虎湖 hua华花化 huai怀 huan欢焕环桓 huang黄煌 hui惠辉慧会卉晖 huo霍火 " +
        "ji季吉姬纪冀继基济及极 jia贾佳嘉家甲 jian建健简剑坚 jiang江姜蒋将 jiao焦娇 jie杰洁捷节 jin金晋锦今津近进 jing静京晶景敬靖经 jiong炯 jiu九久 ju居菊巨 juan娟 jun军君俊钧均 ka卡咖 kai凯开 kan坎堪 kang康 kao考 ke柯科可克珂 ken肯 kong孔空 ku库 kua夸 kuan宽 kuang匡 kui奎魁 kun坤昆 kuo阔 " +
        "la拉腊 lai赖来莱 lan兰蓝岚澜 lang郎朗 lao老劳 le乐勒 lei雷蕾磊 leng冷 li李利里黎立丽莉力礼理厉栗梨 lian连莲廉 liang梁亮良 liao廖 lie列 lin林琳霖临 ling凌玲灵令岭 liu刘柳流 long龙隆 lou娄楼 lu陆卢鲁路露璐禄 lv吕 luan栾 lun伦 luo罗洛骆 " +
        "ma马玛麻 mai麦迈 man满曼 mang芒 mao毛茂 mei梅美妹媚 men门 meng孟蒙梦萌 mi米密 mian勉 miao苗妙 min敏民闵 ming明铭鸣名 mo莫默墨 mou牟 mu穆木慕姆牧 na娜那纳 nai奈乃 nan南楠男 nao瑙 nei内 neng能 ni尼倪妮 nian年 ning宁凝 niu牛 nong农 nu努 nuo诺 ou欧 " +
        "pa帕 pai派 pan潘盘 pang庞 pei裴培佩 peng彭鹏 pi皮 pin品 ping平萍 po坡 pu普蒲浦朴 qi齐琪启奇祁戚麒其 qia恰 qian钱谦倩千乾 qiang强 qiao乔巧 qin秦琴勤钦 qing青清庆晴卿 qiong琼 qiu邱秋丘 qu曲屈瞿 quan全权泉 que阙 qun群 ran冉然 rang让 ren任仁人 rong荣容蓉融 rou柔 ru茹如汝 ruan阮 rui瑞睿锐蕊 ruo若 " +
        "sa萨莎 san三 sang桑 sen森 sha沙 shan珊山杉 shang尚商 shao邵少绍 she舍 shen沈申深慎 sheng盛胜生圣升 shi史石施时世师诗士实式仕 shou寿守 shu舒书淑树 shuai帅 shuang双爽 shui水 shun顺舜 shuo硕 si斯思司四 song宋松 su苏素 suan酸 sui隋 sun孙 suo索 " +
        "ta塔 tai泰太台 tan谭坦谈檀 tang唐汤棠 tao陶涛 te特 teng滕腾 ti提 tian田天甜 tie铁 ting婷庭廷亭 tong童通彤同 tu图涂 tuan团 tun屯 tuo托拓 wa瓦娃 wai外 wan万婉宛 wang王汪旺 wei魏伟韦维卫威薇炜玮巍为 wen文温雯闻 weng翁 wo沃 wu吴武伍邬巫五乌 " +
        "xi习席西希喜熙锡玺曦 xia夏霞 xian贤先显 xiang向香祥翔湘项 xiao肖萧小晓笑孝 xie谢 xin新欣心辛鑫馨信 xing邢星兴行 xiong熊雄 xiu秀修 xu徐许旭绪 xuan轩宣璇 xue薛雪学 xun荀勋 ya雅亚娅 yan严颜燕艳岩彦妍闫言延 yang杨阳洋扬 yao姚瑶耀 ye叶业野 yi易伊怡义艺逸毅仪依宜奕 yin尹银殷音 ying英颖莹应 yong永勇雍 you尤友游 yu于余俞玉宇雨瑜郁虞裕钰煜 yuan袁元园远媛源 yue岳月悦越 yun云韵芸 " +
        "za扎 zai再 zan赞 zang臧 zao早 ze泽 zeng曾增 zha查 zhai翟 zhan詹展战 zhang张章璋 zhao赵昭兆 zhe哲 zhen甄珍真振震贞 zheng郑正政 zhi志智芝之治 zhong钟忠中仲 zhou周洲 zhu朱祝竹珠柱 zhuang庄 zhuo卓 zi子紫梓 zong宗 zou邹 zu祖 zuo左";
}

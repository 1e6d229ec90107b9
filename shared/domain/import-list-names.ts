/**
 * What form exports, policy lists, resource lists and classifications call their columns. A table of words, beside
 * that of import-column-names.ts.
 */

/** The fields these lists can fill, in the order a person maps them. */
export const LIST_FIELDS = {
  inbox: ['number', 'raisedAt', 'enterprise', 'raiser', 'phone', 'title', 'text', 'category'],
  policies: [
    'title',
    'issuer',
    'level',
    'documentNumber',
    'issuedOn',
    'from',
    'until',
    'summary',
    'sizes',
    'types',
    'industries',
  ],
  resources: ['kind', 'title', 'text', 'owner', 'capacity', 'from', 'until', 'contact', 'phone'],
  categories: ['first', 'second', 'third', 'office'],
} as const

type ListField = (typeof LIST_FIELDS)[keyof typeof LIST_FIELDS][number]
type Synonyms = Readonly<Partial<Record<ListField, readonly string[]>>>

const FROM = ['施行日期', '生效日期', '实施日期', '执行日期', '开始日期', '起始日期', '开始时间', '起']
const UNTIL = ['有效期至', '失效日期', '截止日期', '终止日期', '结束日期', '截止时间', '结束时间', '止']
const CONTACT = ['联系人', '联系人姓名', '对接人', '负责人', 'contact']
const PHONE = [
  '联系电话',
  '您的联系电话',
  '您的电话',
  '您的手机号',
  '联系方式',
  '电话',
  '手机',
  '手机号',
  '手机号码',
  '电话号码',
  'phone',
]

/** Best name first; 问卷星 and 腾讯文档 word theirs as questions (您的姓名). */
export const LIST_COLUMN_NAMES: Readonly<Record<keyof typeof LIST_FIELDS, Synonyms>> = {
  inbox: {
    number: ['答卷编号', '诉求编号', '留言编号', '编号', '序号', 'id'],
    raisedAt: ['提交答卷时间', '提交时间', '填写时间', '填报时间', '留言时间', '提出时间', '时间', '日期'],
    enterprise: [
      '企业名称',
      '您的企业名称',
      '您所在企业',
      '您所在的企业',
      '所在企业',
      '公司名称',
      '您的公司名称',
      '单位名称',
      '您的单位',
      '企业',
      '公司',
      '单位',
      '留言用户',
      'company',
    ],
    raiser: [
      '您的姓名',
      '姓名',
      '您的称呼',
      '提交人',
      '提交者',
      '填写人',
      '填报人',
      '联系人',
      '提出人',
      'name',
    ],
    phone: PHONE,
    title: ['标题', '主题', '诉求标题', '留言主题'],
    text: [
      '您的诉求或建议',
      '您的诉求及建议',
      '您的诉求',
      '您的建议',
      '您的意见或建议',
      '您的需求',
      '诉求或建议',
      '诉求及建议',
      '意见建议',
      '诉求内容',
      '需求内容',
      '留言详情',
      '留言内容',
      '具体内容',
      '问题描述',
      '诉求',
      '需求',
      '建议',
      '内容',
      'text',
    ],
    category: ['诉求类型', '诉求类别', '问题类型', '问题类别', '类别', '类型', '分类'],
  },
  policies: {
    title: ['政策名称', '文件名称', '政策标题', '文件标题', '名称', '标题', '政策', 'title'],
    issuer: ['发文机关', '发文单位', '发布机构', '发布单位', '发布部门', '印发单位', '制定机关', 'issuer'],
    level: ['政策级别', '政策层级', '层级', '级别', 'level'],
    documentNumber: ['文号', '发文字号', '文件编号', '发文号'],
    issuedOn: ['发文日期', '发布日期', '印发日期', '成文日期', '发布时间', '发文时间'],
    from: FROM,
    until: UNTIL,
    summary: ['政策要点', '内容摘要', '主要内容', '政策内容', '摘要', '要点', '内容', 'summary'],
    sizes: ['适用规模', '企业规模', '规模'],
    types: ['适用企业类型', '企业类型', '适用类型', '适用对象', '类型'],
    industries: ['适用行业', '所属行业', '行业'],
  },
  resources: {
    kind: ['资源类型', '资源类别', '类型', '类别', 'kind'],
    title: ['资源名称', '名称', '标题', '资源', 'title'],
    text: ['资源说明', '资源简介', '说明', '简介', '内容', '描述', '备注'],
    owner: ['提供单位', '提供方', '所属单位', '归属单位', '资源单位', '单位', '单位名称', 'owner'],
    capacity: ['数量', '容量', '规模', '可提供数量', 'capacity'],
    from: FROM,
    until: UNTIL,
    contact: CONTACT,
    phone: PHONE,
  },
  categories: {
    first: ['一级分类', '一级类别', '一级标签', '一级', '大类'],
    second: ['二级分类', '二级类别', '二级标签', '二级', '中类'],
    third: ['三级分类', '三级类别', '三级标签', '三级', '小类'],
    office: [
      '承办科室',
      '责任科室',
      '主办科室',
      '对应科室',
      '承办单位',
      '责任单位',
      '科室',
      '部门',
      'office',
    ],
  },
}

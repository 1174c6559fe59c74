/** What people do, and where they do it to: no name of a road, an estate or a shop has any of these. */
export const VERBS =
  /[停放堆摆扔丢横滚拖流泼倒挡围堵骑走晒晾伸扫吹漫垂挂断推把被着得了过往进出飘吃带找归搬拉冒烧装接撞绕没不的是这那哪各每满店车管溢排让给比从下晚节天在改经挖破封修还们贴问证条说想做楼对底填写选错]/u;

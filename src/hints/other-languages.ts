/**
 * How scripts say in other languages than English that something is not there, and that something failed: sources of
 * patterns without regard to case. Words that also announce the usual ("no application is running") are left out.
 */
export const notThere =
  '존재하지 않|찾을 수 없|存在しません|見つかりません|不存在|找不到|未找到|no existe|no se encontr|não encontr|introuvable|nicht gefunden|\\bfehlt\\b|не найден'

export const failed =
  '실패|오류|에러|失敗|エラー|失败|错误|无法|no se pudo|\\berro\\b|\\bfalh(?:a|ou)\\b|\\berreur|échec|fehler|fehlgeschlagen|abbruch|не удалось|ошибк'

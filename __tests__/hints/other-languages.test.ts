import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readOutput } from '../../src/hints/error-line.ts'
import { severityOf } from '../../src/hints/severity.ts'

describe('a line in which a script says in another language that it failed is the error line', () => {
  for (const line of [
    'health 이 시간 안에 안 떴다. 마지막 응답=',
    '서버가 시작되지 않았습니다',
    '오류: 0x80070005',
    '10 Fehler',
    '배포를 중단합니다: 응답 없음',
    '접근이 거부됨',
    '起動できませんでした',
    '接続がタイムアウトしました',
    'アクセスが拒否されました',
    '服务启动超时',
    '连接被拒绝',
    '服務啟動逾時',
    '健康检查未能通过',
    'El servicio falló al iniciar',
    'No se puede conectar con la base de datos',
    'Permiso denegado',
    'Não foi possível iniciar o serviço',
    'Acesso negado ao banco',
    'Der Dienst konnte nicht gestartet werden',
    'Zugriff verweigert',
    'Zeitüberschreitung beim Start',
    "Impossible d'ouvrir le fichier",
    'Connexion refusée par le serveur',
    'Le démarrage a échoué',
    'Невозможно запустить сервис',
    'Доступ отказано',
    'Сервис не отвечает',
  ]) {
    test(line, () =>
      assert.equal(readOutput(`[stdout]starting\n[stdout]${line}\n[stdout]bye\n`).errorLine, line),
    )
  }
})

describe('a line in which a script says in another language what it does is no error', () => {
  for (const line of [
    '서버를 시작합니다',
    '오류 없이 완료되었습니다',
    '오류: 0, 경고: 0',
    'エラーはありません',
    '異常なし',
    'タイムアウト: 30秒',
    'タイムアウトを30秒に設定',
    '没有错误',
    '错误: 0',
    '超时时间: 30',
    '逾時時間 30',
    'Keine Fehler gefunden',
    'Aucune erreur',
    'Nenhum erro',
    '실행 중인 애플리케이션이 없습니다',
    '배포가 완료되었습니다',
    '헬스 체크 응답을 기다리는 중',
    '기존 서비스를 중단합니다',
    '終止舊的程序',
    'サーバーを起動しています',
    '実行中のアプリケーションはありません',
    'デプロイが完了しました',
    '正在启动服务',
    '部署完成',
    '当前没有运行的应用',
    '等待健康检查通过',
    'Iniciando el servicio',
    'No hay ninguna aplicación en ejecución',
    'Despliegue terminado con éxito',
    'Iniciando o serviço',
    'Nenhuma aplicação em execução',
    'Implantação concluída com sucesso',
    'Der Dienst wird gestartet',
    'Fehlerfrei abgeschlossen',
    'Keine laufende Anwendung',
    'Démarrage du service',
    'Aucune application en cours',
    'Déploiement terminé',
    'Запуск сервиса',
    'Приложение не запущено',
    'Развертывание завершено',
  ]) {
    test(line, () => assert.equal(severityOf(line, 'stdout'), undefined))
  }
})
